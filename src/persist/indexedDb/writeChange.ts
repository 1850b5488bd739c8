import type { StoredEntry } from '../../queries';
import type { Account, Key, Row, Transaction } from './database';
import { rowOf, rowsOf, sizeOf } from './row';
import type { Change } from './writes';

/** A change whose pictures have been read: nothing but requests may be waited for inside a transaction. */
export interface ReadyChange {
  key: Key;
  rows: Row[];
  replaced: ReadonlySet<unknown>;
}

export async function readyChange({ key, parts }: Change): Promise<ReadyChange> {
  const entries = [...parts.values()].filter((entry): entry is StoredEntry => entry !== null);
  return { key, rows: await Promise.all(entries.map(rowOf)), replaced: new Set(parts.keys()) };
}

/** Writes what is kept of one subject, and keeps count of its account's size. */
export async function writeChange(
  transaction: Transaction<'readwrite'>,
  account: Account,
  { key, rows, replaced }: ReadyChange,
): Promise<void> {
  const subjects = transaction.objectStore('subjects');
  const uses = transaction.objectStore('uses');
  const [old, use] = await Promise.all([subjects.get(key), uses.get(key)]);
  const kept = [...rowsOf(old).filter(({ part }) => !replaced.has(part)), ...rows];
  const size = kept.reduce((sum, row) => sum + sizeOf(row), 0);
  account.size += size - (use?.size ?? 0);
  await Promise.all(
    kept.length > 0
      ? [subjects.put(kept, key), uses.put({ usedAt: Date.now(), size }, key)]
      : [subjects.delete(key), uses.delete(key)],
  );
}
