import { type RefObject, useInsertionEffect, useRef } from 'react';

/** The value of the last committed render: for callbacks that a user writes inline and that must not restart anything. */
export function useLatest<T>(value: T): RefObject<T> {
  const latest = useRef(value);
  // Before any effect of a child can read it; unlike a layout effect it is silent when rendered on a server.
  useInsertionEffect(() => {
    latest.current = value;
  });
  return latest;
}
