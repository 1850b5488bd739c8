/**
 * Shares things by key for as long as somebody holds them. Who does is for the garbage collector to say: an element
 * may be rendered and never mounted, and nobody would be told.
 */
export function createPool(): <T extends object>(key: string, create: () => T) => T {
  const pool = new Map<string, WeakRef<object>>();
  const registry = new FinalizationRegistry<string>((key) => {
    if (!pool.get(key)?.deref()) pool.delete(key);
  });
  return <T extends object>(key: string, create: () => T) => {
    const known = pool.get(key)?.deref();
    if (known) return known as T; // Each key has one place at which its thing is made.
    const made = create();
    pool.set(key, new WeakRef(made));
    registry.register(made, key);
    return made;
  };
}
