import { type DBSchema, deleteDB, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import type { StoredPart } from '../../queries';

/** Of the database, and of the channel between tabs. */
export const NAME = 'graph-avatar';
/** Raised with each change of the layout: what an older one has kept is thrown away, since it is but a cache. */
export const VERSION = 1;

export type Key = [accountKey: string, place: string];

/** Bytes instead of a Blob: Chromium keeps each Blob in a file of its own, and Safari was seen to lose them. */
export interface Row {
  part: StoredPart;
  value: unknown;
  updatedAt: number;
  bytes: ArrayBuffer | null;
  type: string;
}

interface Use {
  /** In ms since 1970. */
  usedAt: number;
  /** In bytes, so that these need not be read for it. */
  size: number;
}

export interface Account {
  /** Another one after the account was cleared: whoever still has something to write for the last one can tell. */
  generation: number;
  size: number;
}

interface Layout extends DBSchema {
  /** One record for each subject: with one for each part, reading a page of faces took twice as long. */
  subjects: { key: Key; value: Row[] };
  uses: { key: Key; value: Use; indexes: { usedAt: number } };
  accounts: { key: string; value: Account };
}

type Stores = ('subjects' | 'uses' | 'accounts')[];
const STORES: Stores = ['subjects', 'uses', 'accounts'];

export type Database = IDBPDatabase<Layout>;
export type Transaction<Mode extends IDBTransactionMode> = IDBPTransaction<Layout, Stores, Mode>;

/** Opens the database when it is first wanted, and again after it was closed under us. What has failed is not tried again. */
export function databaseOpener(): () => Promise<Database> {
  let opened: Promise<Database> | null = null;
  const forget = () => {
    opened = null;
  };
  return () => {
    opened ??= open(forget);
    return opened;
  };
}

async function open(onClosed: () => void): Promise<Database> {
  const database = await openDB<Layout>(NAME, VERSION, {
    upgrade(db) {
      for (const name of db.objectStoreNames) db.deleteObjectStore(name);
      db.createObjectStore('subjects');
      db.createObjectStore('uses').createIndex('usedAt', 'usedAt');
      db.createObjectStore('accounts');
    },
    // Another tab is to upgrade or delete it, and would wait for us.
    blocking() {
      onClosed();
      database.close();
    },
    terminated: onClosed,
  });
  if (STORES.every((name) => database.objectStoreNames.contains(name))) return database;
  // Damaged, or somebody else's.
  database.close();
  await deleteDB(NAME);
  return open(onClosed);
}

/** Runs `work` in one transaction, and rejects with the reason why that failed. */
export async function transact<Mode extends IDBTransactionMode, T>(
  database: Database,
  mode: Mode,
  work: (transaction: Transaction<Mode>) => Promise<T>,
): Promise<T> {
  const transaction = database.transaction(STORES, mode);
  try {
    return await work(transaction);
  } finally {
    // Where a request failed because the whole was aborted, this knows why.
    await transaction.done;
  }
}

/** One transaction for many reads, each of which says by itself what has become of it. */
export function beginRead(database: Database): Transaction<'readonly'> {
  const transaction = database.transaction(STORES, 'readonly');
  transaction.done.catch(() => {});
  return transaction;
}
