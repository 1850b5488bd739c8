import type { RefObject } from 'react';
import type { Join } from './useReading';

/** Calls back when the element is near the viewport, and with false when it no longer is, until the returned function is called. */
type Watch = (element: Element, onNear: (isNear?: boolean) => void) => () => void;

/** Takes part in a reading without asking until the element is near: what is in the cache is shown meanwhile. */
export function joinWhenNear(element: RefObject<Element | null>, watch: Watch): Join {
  return (reading, onChange) => {
    // An element that is far away and has nothing to show is to cost a list of ten thousand next to nothing.
    let stop = reading.current().status === 'pending' ? () => {} : reading.subscribe(onChange, false);
    const leave =
      element.current &&
      watch(element.current, (isNear = true) => {
        const stopBefore = stop;
        stop = reading.subscribe(onChange, isNear);
        stopBefore();
      });
    return () => {
      leave?.();
      stop();
    };
  };
}
