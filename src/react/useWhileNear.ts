import { type RefObject, useMemo } from 'react';
import { joinWhenNear } from './joinWhenNear';
import type { Join } from './useReading';
import { MARGIN } from './useWhenNear';

const followed = new Map<Element, (isNear: boolean) => void>();
let observer: IntersectionObserver | null = null;

/** One observer for all whose presence is shown. */
function follow(element: Element, onChange: (isNear: boolean) => void): () => void {
  observer ??= new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) followed.get(target)?.(isIntersecting);
    },
    { rootMargin: MARGIN, scrollMargin: MARGIN },
  );
  followed.set(element, onChange);
  observer.observe(element);
  return () => {
    followed.delete(element);
    observer?.unobserve(element);
    if (followed.size > 0) return;
    observer?.disconnect();
    observer = null;
  };
}

/** A way to ask while the element is near the viewport, one for each element; undefined where no browser can tell. */
export function useWhileNear(element: RefObject<Element | null>): Join | undefined {
  const whileNear = useMemo(() => joinWhenNear(element, follow), [element]);
  return typeof IntersectionObserver === 'undefined' ? undefined : whileNear;
}
