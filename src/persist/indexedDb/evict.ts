import type { Account, Transaction } from './database';
import { totalSize } from './withAccounts';

interface Limits {
  /** Subjects that were last used before, in ms since 1970, go. */
  usedAfter: number;
  /** In bytes: where there is more, the least recently used go. */
  maxBytes: number;
}

/** So that a full store does not evict at each write. */
const ROOM = 0.9;

/** Takes out what is too old or too much, the least recently used first. The pictures themselves are not read. */
export async function evict(
  transaction: Transaction<'readwrite'>,
  accounts: ReadonlyMap<string, Account>,
  { usedAfter, maxBytes }: Limits,
): Promise<void> {
  const subjects = transaction.objectStore('subjects');
  const uses = transaction.objectStore('uses');
  let total = totalSize(accounts);
  const enough = total > maxBytes ? maxBytes * ROOM : maxBytes;
  let cursor = await uses.index('usedAt').openCursor();
  while (cursor && (cursor.key < usedAfter || total > enough)) {
    const { primaryKey, value } = cursor;
    total -= value.size;
    const account = accounts.get(primaryKey[0]);
    if (account) account.size -= value.size;
    [cursor] = await Promise.all([cursor.continue(), subjects.delete(primaryKey), uses.delete(primaryKey)]);
  }
}
