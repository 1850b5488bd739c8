import { useCallback, useSyncExternalStore } from 'react';
import type { GraphPhotoStatus, Reading } from './readings';
import type { WhenNear } from './useWhenNear';

/**
 * What a reading knows, for the component that shows it.
 * @param reading - Null where there is nothing to ask.
 * @param unread - What holds then, and on a server, and while its HTML is taken over.
 * @param whenNear - Waits with asking until the element is near the viewport; absent: asks at once.
 */
export function useReading<T extends { status: GraphPhotoStatus }>(
  reading: Reading<T> | null,
  unread: T,
  whenNear?: WhenNear,
): T {
  const subscribe = useCallback(
    (onChange: () => void) => {
      if (!reading) return () => {};
      if (!whenNear) return reading.subscribe(onChange, true);
      // An element that is far away and has nothing to show is to cost a list of ten thousand next to nothing.
      let stop = reading.current().status === 'pending' ? () => {} : reading.subscribe(onChange, false);
      const leave = whenNear((isNear = true) => {
        const stopBefore = stop;
        stop = reading.subscribe(onChange, isNear);
        stopBefore();
      });
      return () => {
        leave();
        stop();
      };
    },
    [reading, whenNear],
  );
  return useSyncExternalStore(subscribe, reading ? reading.current : () => unread, () => unread);
}
