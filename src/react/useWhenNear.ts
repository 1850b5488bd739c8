import { type RefObject, useMemo } from 'react';
import { joinWhenNear } from './joinWhenNear';
import type { Join } from './useReading';

/** How far ahead of the viewport a face is asked for, so that it is there when it is scrolled to. */
export const MARGIN = '256px';

const watched = new Map<Element, Set<() => void>>();
let observer: IntersectionObserver | null = null;

/** One observer for all avatars of the page; there is none while nobody waits. */
function watch(element: Element, onNear: () => void): () => void {
  observer ??= new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (!isIntersecting) continue;
        const waiting = watched.get(target) ?? [];
        unwatch(target);
        for (const call of waiting) call();
      }
    },
    // The second for lists that scroll by themselves, where a browser knows it.
    { rootMargin: MARGIN, scrollMargin: MARGIN },
  );
  const waiting = watched.get(element) ?? new Set();
  waiting.add(onNear);
  watched.set(element, waiting);
  observer.observe(element);
  return () => {
    waiting.delete(onNear);
    if (waiting.size === 0 && watched.get(element) === waiting) unwatch(element);
  };
}

function unwatch(element: Element): void {
  watched.delete(element);
  observer?.unobserve(element);
  if (watched.size > 0) return;
  observer?.disconnect();
  observer = null;
}

/** A way to ask when the element is near the viewport; undefined where it need not wait, or no browser can tell. */
export function useWhenNear(element: RefObject<Element | null>, isLazy: boolean): Join | undefined {
  const whenNear = useMemo(() => joinWhenNear(element, watch), [element]);
  return isLazy && typeof IntersectionObserver !== 'undefined' ? whenNear : undefined;
}
