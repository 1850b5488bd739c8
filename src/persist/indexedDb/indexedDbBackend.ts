import type { PhotoStoreBackend, StoredEntry, StorePlace } from '../../queries';
import { databaseOpener } from './database';
import { evict } from './evict';
import { gathered } from './gathered';
import { createGenerations } from './generations';
import { inTurns } from './inTurns';
import { keyOf, keysOf } from './key';
import { readSubjects } from './readSubjects';
import { entryOf } from './row';
import { otherTabs } from './tabs';
import { totalSize, withAccounts } from './withAccounts';
import { readyChange, writeChange } from './writeChange';
import { type Change, createWrites } from './writes';

const DAY = 24 * 60 * 60 * 1000;

/** How much is kept, and for how long. */
export interface IndexedDbPhotoStoreOptions {
  /** What Graph has not confirmed for this long, in ms, is not shown any more, and goes. Default: 30 days. */
  maxAge?: number;
  /** So much is kept at most, in bytes, of all accounts together; who was not looked at for longest goes first. Default: 50 MB. */
  maxBytes?: number;
}

/** Keeps what it is given in IndexedDB, apart for each account. Nothing is opened before it is used. */
export function indexedDbBackend({
  maxAge = 30 * DAY,
  maxBytes = 50_000_000,
}: IndexedDbPhotoStoreOptions): PhotoStoreBackend {
  const database = databaseOpener();
  const tabs = otherTabs();
  const generations = createGenerations();
  const writes = createWrites(flush);
  let clears = 0;

  const read = gathered<StorePlace, StoredEntry[]>((places) => {
    const now = Date.now();
    const found = inTurns(readSubjects(database(), places.map(keyOf), generations.meet));
    return places.map(async (place, index) => {
      // Blobs are made when their turn has come: all two hundred of a page would hold up the first.
      const entries = ((await found[index]) ?? []).map(entryOf);
      const age = now - Math.max(...entries.map(({ updatedAt }) => updatedAt));
      if (age > maxAge) return [];
      // It is used. What Graph confirms is written again anyway; should this fail, so does that, and is heard.
      if (age > DAY) writes.add(place, []).catch(() => {});
      return entries;
    });
  });

  async function flush(changes: Change[]): Promise<void> {
    const clearsBefore = clears;
    const ready = await Promise.all(changes.map(readyChange));
    const opened = await database();
    if (clears !== clearsBefore) return;
    try {
      await withAccounts(opened, async (transaction, accounts) => {
        await Promise.all(
          ready.map(async (change) => {
            const account = generations.living(accounts, change.key[0]);
            if (account) await writeChange(transaction, account, change);
          }),
        );
        await evict(transaction, accounts, { usedAfter: Date.now() - maxAge, maxBytes });
      });
    } catch (error) {
      if (error instanceof DOMException && error.name === 'QuotaExceededError') await makeRoom();
      throw error;
    }
    tabs.tell({ kind: 'written', places: changes.map(({ place }) => place) });
  }

  /** The browser gives less than we may take: half of what is kept goes. */
  async function makeRoom(): Promise<void> {
    await withAccounts(await database(), (transaction, accounts) =>
      evict(transaction, accounts, { usedAfter: Date.now() - maxAge, maxBytes: totalSize(accounts) / 2 }),
    );
  }

  function forget(accountKey: string): void {
    clears += 1;
    generations.forget(accountKey);
    writes.forget(accountKey);
  }

  return {
    read,
    write: writes.add,
    async clear(accountKey) {
      forget(accountKey);
      tabs.tell({ kind: 'cleared', accountKey });
      const all = keysOf(accountKey);
      await withAccounts(await database(), async (transaction, accounts) => {
        accounts.delete(accountKey);
        await Promise.all([
          transaction.objectStore('subjects').delete(all),
          transaction.objectStore('uses').delete(all),
          transaction.objectStore('accounts').delete(accountKey),
        ]);
      });
    },
    async accounts() {
      return (await database()).getAllKeys('accounts');
    },
    subscribe(onChange) {
      // Who listens is about to read, which says what is wrong where it cannot be opened.
      database().catch(() => {});
      return tabs.listen((change) => {
        if (change.kind === 'cleared') forget(change.accountKey);
        onChange(change);
      });
    },
  };
}
