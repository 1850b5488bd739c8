import { canonicalSubject, GraphError, type GraphSubject } from '../graph';
import type { CacheScope, PhotoStoreBackend, StoredEntry, StoredPart, StorePlace } from '../queries';
import { checkStored, type Stored } from './stored';

/** What a backend has of one account, without its troubles. */
export interface Drawer {
  /** What is kept of a subject; nothing where the store does not say so soon. */
  read(subject: GraphSubject): Promise<Stored>;
  /** True for a picture that `read` has returned. */
  isKept(picture: Blob): boolean;
  /** Resolves when it is done or has failed, which is later than a reader wants to wait. */
  write(
    subject: GraphSubject,
    entries: readonly StoredEntry[],
    dropped?: readonly StoredPart[],
  ): Promise<void>;
  /** Removes all that the account has read from the store, from every Graph. */
  clear(): Promise<void>;
  /** The account has signed out, here or elsewhere: nothing more is read or written for it. */
  close(): void;
}

/** How long, in ms, a face waits for the store before Graph is asked: a transaction in another tab may never end. */
const PATIENCE = 1_000;

const NOTHING: Stored = { pictures: [], broken: [] };

/** Those that have failed: of each, the app hears once. */
const failed = new WeakSet<PhotoStoreBackend>();

export function createDrawer(
  backend: PhotoStoreBackend,
  { accountKey, ...graph }: CacheScope,
  onError: (error: GraphError) => void,
): Drawer {
  const reads = new Map<string, Promise<Stored>>();
  const kept = new WeakSet<Blob>();
  // Nobody's is never opened.
  const whose = accountKey ?? '';
  let isOpen = accountKey !== null;
  let isStuck = false;

  /** One read for all that is wanted of a subject at once. */
  function read(subject: GraphSubject): Promise<Stored> {
    if (!isOpen || isStuck) return Promise.resolve(NOTHING);
    const place = placeOf(subject);
    const name = JSON.stringify(place.subject);
    const reading = reads.get(name) ?? readSoon(place).finally(() => reads.delete(name));
    reads.set(name, reading);
    return reading;
  }

  function readSoon(place: StorePlace): Promise<Stored> {
    return new Promise((resolve) => {
      const late = setTimeout(() => {
        isStuck = true;
        fail(new Error(`It has not answered within ${PATIENCE} ms.`));
        resolve(NOTHING);
      }, PATIENCE);
      const settle = (stored: Stored) => {
        clearTimeout(late);
        isStuck = false;
        resolve(isOpen ? stored : NOTHING);
      };
      readNow(place).then(settle, (error) => {
        fail(error);
        settle(NOTHING);
      });
    });
  }

  async function readNow(place: StorePlace): Promise<Stored> {
    const stored = checkStored(await backend.read(place));
    for (const { blob } of stored.pictures) kept.add(blob);
    if (stored.broken.length > 0) void write(place.subject, [], stored.broken);
    return stored;
  }

  async function write(
    subject: GraphSubject,
    entries: readonly StoredEntry[],
    dropped?: readonly StoredPart[],
  ): Promise<void> {
    if (isOpen) await backend.write(placeOf(subject), entries, dropped).catch(fail);
  }

  function placeOf(subject: GraphSubject): StorePlace {
    return { ...graph, accountKey: whose, subject: canonicalSubject(subject) };
  }

  function fail(cause: unknown): void {
    if (failed.has(backend)) return;
    failed.add(backend);
    const message = 'Photos are not kept for the next visit: the store has failed.';
    onError(new GraphError(message, { code: 'StoreFailed', cause }));
  }

  return {
    read,
    isKept: (picture) => kept.has(picture),
    write,
    clear: () => backend.clear(whose).catch(fail),
    close() {
      isOpen = false;
    },
  };
}
