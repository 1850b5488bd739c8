/** What all elements that show one thing read together, so that a face shown ten times costs one. */
export interface Reading<T> {
  /** What is known now; the same object until it changes. */
  current: () => T;
  /** Hears of changes until the returned function is called; with `mayAsk`, also asks for what is missing or stale. */
  subscribe: (onChange: () => void, mayAsk: boolean) => () => void;
}

/** What a reading is made of. */
export interface ReadingSource<T> {
  /** Works out what is known, for elements that show it; else for those about to, or that have just gone. */
  read: (isShown: boolean) => T;
  /** Asks, for one more element, for what is missing or stale, and goes on until `rest`. */
  ask: (onChange: () => void) => void;
  rest: () => void;
}

export function createReading<T extends object>(source: ReadingSource<T>): Reading<T> {
  const listeners = new Set<() => void>();
  let askers = 0;
  let last: T | undefined;

  function read(): T {
    const now = source.read(listeners.size > 0);
    if (!last || !isSame(last, now)) last = now;
    return last;
  }

  function refresh(): void {
    const before = last;
    if (read() !== before) for (const listener of listeners) listener();
  }

  return {
    // While nobody listens, the cache may change unheard.
    current: () => (last && listeners.size > 0 ? last : read()),
    subscribe(onChange, mayAsk) {
      const listener = () => onChange();
      listeners.add(listener);
      if (mayAsk) {
        askers += 1;
        source.ask(refresh);
      }
      if (mayAsk || listeners.size === 1) refresh();
      return () => {
        listeners.delete(listener);
        if (mayAsk) {
          askers -= 1;
          if (askers === 0) source.rest();
        }
        if (listeners.size === 0) read();
      };
    },
  };
}

/** True where two answers say the same. */
function isSame<T extends object>(a: T, b: T): boolean {
  for (const key in b) if (a[key] !== b[key]) return false;
  return true;
}
