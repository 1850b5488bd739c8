import { type RefObject, useEffect, useState } from 'react';

/** How far ahead of the viewport a face is asked for, so that it is there when it is scrolled to. */
const MARGIN = '256px';

const watched = new Map<Element, () => void>();
let observer: IntersectionObserver | null = null;

/** One observer for all avatars of the page; there is none while nobody waits. */
function watch(element: Element, onNear: () => void): () => void {
  observer ??= new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) if (isIntersecting) watched.get(target)?.();
    },
    // The second for lists that scroll by themselves, where a browser knows it.
    { rootMargin: MARGIN, scrollMargin: MARGIN },
  );
  watched.set(element, onNear);
  observer.observe(element);
  return () => {
    watched.delete(element);
    observer?.unobserve(element);
    if (watched.size > 0) return;
    observer?.disconnect();
    observer = null;
  };
}

/** True from when the element first came near the viewport, if it is to wait for that; true at once where no browser can tell. */
export function useNearViewport(element: RefObject<Element | null>, isWaiting: boolean): boolean {
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    if (!isWaiting || isNear || !element.current) return;
    if (typeof IntersectionObserver === 'undefined') setNear(true);
    else return watch(element.current, () => setNear(true));
  }, [element, isWaiting, isNear]);
  return isNear;
}
