import { type RefObject, useCallback } from 'react';
import { MARGIN, type WhenNear } from './useWhenNear';

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

/** Calls back, one for each element, when it comes near the viewport and when it leaves; undefined where no browser can tell. */
export function useWhileNear(element: RefObject<Element | null>): WhenNear | undefined {
  const whileNear = useCallback<WhenNear>(
    (onChange) => (element.current ? follow(element.current, onChange) : () => {}),
    [element],
  );
  return typeof IntersectionObserver === 'undefined' ? undefined : whileNear;
}
