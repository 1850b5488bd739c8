import type { StoredEntry, StoredPart } from '../queries';

/** What Graph, or the app, has said just now. */
export function entryNow(part: StoredPart, value: object, blob: Blob | null = null): StoredEntry {
  return { part, value, blob, updatedAt: Date.now() };
}
