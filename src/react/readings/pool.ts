/**
 * Shares things by key for as long as somebody holds them. Who does is for the garbage collector to say: an element
 * may be rendered and never mounted, and nobody would be told.
 */
export function createPool<T extends object>(): (key: string, create: () => T) => T {
  const pool = new Map<string, WeakRef<T>>();
  const registry = new FinalizationRegistry<string>((key) => {
    if (!pool.get(key)?.deref()) pool.delete(key);
  });
  return (key, create) => {
    const known = pool.get(key)?.deref();
    if (known) return known;
    const made = create();
    pool.set(key, new WeakRef(made));
    registry.register(made, key);
    return made;
  };
}
