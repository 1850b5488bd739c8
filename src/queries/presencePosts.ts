import { type GraphPresence, MOST_PRESENCES, readPresences, whenAwake } from '../graph';
import type { GraphSource } from './source';
import { throwRefusal } from './throwRefusal';

/**
 * How long those who appear are gathered for one post, in ms: in a list that is scrolled fast, most rows have gone by
 * then, and are not asked about.
 */
const WINDOW = 250;

interface Ask {
  source: GraphSource;
  id: string;
  signal: AbortSignal;
  resolve(presence: GraphPresence | null): void;
  reject(reason: unknown): void;
}

/** Asks for one person's presence, together with all others of the window; null for whom Graph does not know. */
export type PresencePosts = (
  source: GraphSource,
  id: string,
  signal: AbortSignal,
) => Promise<GraphPresence | null>;

export function createPresencePosts(): PresencePosts {
  const waiting = new Set<Ask>();
  let isOpen = false;

  async function open(): Promise<void> {
    isOpen = true;
    // Those who appear in a hidden tab wait for one another, and for the tick.
    await whenAwake();
    setTimeout(leave, WINDOW);
  }

  function leave(): void {
    isOpen = false;
    const asks = [...waiting];
    waiting.clear();
    const ids = [...new Set(asks.map(({ id }) => id))];
    for (let start = 0; start < ids.length; start += MOST_PRESENCES) {
      const some = new Set(ids.slice(start, start + MOST_PRESENCES));
      void post(asks.filter(({ id }) => some.has(id)));
    }
  }

  return (source, id, signal) =>
    new Promise((resolve, reject) => {
      if (signal.aborted) return reject(signal.reason);
      const ask = { source, id: id.toLowerCase(), signal, resolve, reject };
      signal.addEventListener('abort', () => {
        waiting.delete(ask);
        reject(signal.reason);
      });
      waiting.add(ask);
      if (!isOpen) void open();
    });
}

async function post(asks: readonly Ask[]): Promise<void> {
  const [first] = asks;
  if (!first) return;
  const { source } = first;
  try {
    const permissions = source.permissions({ kind: 'user', id: first.id }, 'presence');
    throwRefusal(source, permissions);
    const ids = new Set(asks.map(({ id }) => id));
    const found = await readPresences(source, [...ids], permissions, whenAllGiveUp(asks));
    for (const { id, resolve } of asks) resolve(found.get(id) ?? null);
  } catch (error) {
    for (const { reject } of asks) reject(error);
  }
}

function whenAllGiveUp(asks: readonly Ask[]): AbortSignal {
  const all = new AbortController();
  for (const { signal } of asks) {
    signal.addEventListener('abort', () => {
      if (asks.every((ask) => ask.signal.aborted)) all.abort(signal.reason);
    });
  }
  return all.signal;
}
