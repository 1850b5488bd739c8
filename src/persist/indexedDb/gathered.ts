/** Calls of one task share one `load`, which answers each in its order. */
export function gathered<K, V>(load: (keys: readonly K[]) => readonly Promise<V>[]): (key: K) => Promise<V> {
  let keys: K[] = [];
  let answers: Promise<readonly Promise<V>[]> | null = null;
  return async (key) => {
    const place = keys.push(key) - 1;
    answers ??= Promise.resolve().then(() => {
      const wanted = keys;
      keys = [];
      answers = null;
      return load(wanted);
    });
    const answer = (await answers)[place];
    return answer as Promise<V>; // `load` answers each.
  };
}
