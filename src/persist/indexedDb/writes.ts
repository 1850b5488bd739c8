import type { StoredEntry, StoredPart, StorePlace } from '../../queries';
import type { Key } from './database';
import { keyOf } from './key';

/** What is to change of one subject: by part, what takes its place; null where it is to go. */
export interface Change {
  place: StorePlace;
  key: Key;
  parts: Map<StoredPart, StoredEntry | null>;
}

/** How long a write waits for others and for the page to be painted, in ms. */
const DELAY = 250;

/** Writes that wait to be done together, in one transaction. */
export function createWrites(flush: (changes: Change[]) => Promise<void>) {
  const waiting = new Map<string, Change>();
  let flushed: Promise<void> | null = null;

  function soon(): Promise<void> {
    return new Promise((resolve) => {
      const go = () => {
        clearTimeout(timer);
        document.removeEventListener('visibilitychange', goWhereHidden);
        resolve();
      };
      // The page may be about to go.
      const goWhereHidden = () => document.visibilityState === 'hidden' && go();
      const timer = setTimeout(go, DELAY);
      document.addEventListener('visibilitychange', goWhereHidden);
    });
  }

  async function flushSoon(): Promise<void> {
    await soon();
    flushed = null;
    const changes = [...waiting.values()];
    waiting.clear();
    if (changes.length > 0) await flush(changes);
  }

  return {
    add(
      place: StorePlace,
      entries: readonly StoredEntry[],
      dropped: readonly StoredPart[] = [],
    ): Promise<void> {
      const key = keyOf(place);
      const id = key.join(' ');
      const change = waiting.get(id) ?? { place, key, parts: new Map() };
      waiting.set(id, change);
      for (const part of dropped) change.parts.set(part, null);
      for (const entry of entries) change.parts.set(entry.part, entry);
      flushed ??= flushSoon();
      return flushed;
    },
    /** Nothing that waits to be written of this account is written. */
    forget(accountKey: string): void {
      for (const [id, { place }] of waiting) if (place.accountKey === accountKey) waiting.delete(id);
    },
  };
}
