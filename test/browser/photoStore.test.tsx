import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { cdp } from 'vitest/browser';
import { indexedDbPhotoStore, type StoreChange, type StoredEntry, type StorePlace } from '../../src/persist';
import { anotherLayout, deleteDatabase, everythingKept, tamper } from './database';

const DAY = 24 * 60 * 60 * 1000;

beforeEach(deleteDatabase);
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

function place(id: string, rest: Partial<StorePlace> = {}): StorePlace {
  return {
    accountKey: 'A',
    origin: 'https://graph.microsoft.com',
    apiVersion: 'v1.0',
    subject: { kind: 'user', id },
    ...rest,
  };
}

function photo(etag: string, updatedAt = Date.now()): StoredEntry {
  return { part: 'photo', value: { kind: 'photo', etag }, blob: null, updatedAt };
}

function picture(bytes: number, updatedAt = Date.now()): StoredEntry {
  const blob = new Blob([new Uint8Array(bytes).fill(7)], { type: 'image/png' });
  return { part: 48, value: { etag: '"1"' }, blob, updatedAt };
}

const partsOf = async (entries: Promise<readonly StoredEntry[]>) => (await entries).map(({ part }) => part);

describe('indexedDbPhotoStore', () => {
  it('gives back what was written, on the next visit', async () => {
    const written = [photo('"1"', 1_700_000_000_000), picture(10)];
    await indexedDbPhotoStore({ maxAge: Number.POSITIVE_INFINITY }).write(place('ada'), written);
    const read = await indexedDbPhotoStore({ maxAge: Number.POSITIVE_INFINITY }).read(place('ada'));
    expect(read).toMatchObject([
      { part: 'photo', value: { kind: 'photo', etag: '"1"' }, blob: null, updatedAt: 1_700_000_000_000 },
      { part: 48, value: { etag: '"1"' } },
    ]);
    const blob = read[1]?.blob;
    expect(blob?.type).toBe('image/png');
    expect(new Uint8Array((await blob?.arrayBuffer()) ?? [])).toEqual(new Uint8Array(10).fill(7));
  });

  it('knows nothing of whom it was never told', async () => {
    expect(await indexedDbPhotoStore().read(place('nobody'))).toEqual([]);
  });

  it('keeps accounts, clouds, versions and kinds of subjects apart', async () => {
    const store = indexedDbPhotoStore();
    await store.write(place('ada'), [photo('"1"')]);
    for (const other of [
      place('ada', { accountKey: 'B' }),
      place('ada', { origin: 'https://graph.microsoft.us' }),
      place('ada', { apiVersion: 'beta' }),
      place('ada', { subject: { kind: 'group', id: 'ada' } }),
      place('ad'),
    ]) {
      expect(await store.read(other)).toEqual([]);
    }
  });

  it('replaces parts, drops parts, and leaves the others', async () => {
    const store = indexedDbPhotoStore();
    await store.write(place('ada'), [photo('"1"'), picture(10)]);
    await store.write(place('ada'), [photo('"2"')]);
    expect(await store.read(place('ada'))).toMatchObject([
      { part: 48 },
      { part: 'photo', value: { etag: '"2"' } },
    ]);
    await store.write(place('ada'), [], [48]);
    expect(await partsOf(store.read(place('ada')))).toEqual(['photo']);
    await store.write(place('ada'), [], ['photo']);
    expect((await everythingKept()).subjects).toEqual([]);
  });

  it('reads a page of faces in one transaction, and writes one', async () => {
    const transactions = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const store = indexedDbPhotoStore();
    const people = Array.from({ length: 50 }, (_, index) => place(`person ${index}`));
    await Promise.all(people.map((person) => store.write(person, [photo('"1"')])));
    expect(transactions).toHaveBeenCalledTimes(1);
    transactions.mockClear();
    const found = await Promise.all(people.map((person) => store.read(person)));
    expect(found.every((entries) => entries.length === 1)).toBe(true);
    expect(transactions).toHaveBeenCalledTimes(1);
  });

  it('does not show what is older than maxAge, and takes it out with the next write', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const store = indexedDbPhotoStore({ maxAge: 10 * DAY });
    await store.write(place('ada'), [photo('"1"'), picture(10, Date.now() - 20 * DAY)]);
    vi.setSystemTime(Date.now() + 0.9 * DAY);
    expect(await partsOf(store.read(place('ada')))).toEqual(['photo', 48]);
    vi.setSystemTime(Date.now() + 10 * DAY);
    expect(await store.read(place('ada'))).toEqual([]);
    await store.write(place('bob'), [photo('"1"')]);
    expect(JSON.stringify(await everythingKept())).not.toContain('ada');
  });

  it('lets the least recently used go at the size limit, of whatever account', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const store = indexedDbPhotoStore({ maxBytes: 3_500 });
    const people = ['one', 'two', 'three'].map((id) => place(id, { accountKey: id }));
    for (const person of people) {
      await store.write(person, [picture(1_000)]);
      vi.setSystemTime(Date.now() + 2 * DAY);
    }
    const [one, two, three] = people as [StorePlace, StorePlace, StorePlace]; // As many as were named.
    // To have been looked at is to have been used.
    await store.read(one);
    await store.write(place('four'), [picture(1_000)]);
    expect(await partsOf(store.read(one))).toEqual([48]);
    expect(await store.read(two)).toEqual([]);
    expect(await partsOf(store.read(three))).toEqual([48]);
    expect(await partsOf(store.read(place('four')))).toEqual([48]);
    const sizes = (await everythingKept()).accounts?.map((entry) => JSON.stringify(entry));
    expect(sizes?.filter((size) => size.includes('"size":0'))).toHaveLength(1);
  });

  it('clears one account: what is kept, and what is still to be written', async () => {
    const store = indexedDbPhotoStore();
    await store.write(place('ada'), [photo('"1"')]);
    await store.write(place('ada', { accountKey: 'B' }), [photo('"1"')]);
    const late = store.write(place('bob'), [photo('"1"'), picture(10)]);
    await store.clear('A');
    await late;
    expect(JSON.stringify(await everythingKept())).not.toContain('"A"');
    expect(await store.accounts()).toEqual(['B']);
    expect(await partsOf(store.read(place('ada', { accountKey: 'B' })))).toEqual(['photo']);
    await store.write(place('ada'), [photo('"2"')]);
    expect(await partsOf(store.read(place('ada')))).toEqual(['photo']);
  });

  it('tells the other tabs what it has written and cleared', async () => {
    const heard: StoreChange[] = [];
    const here = indexedDbPhotoStore();
    const unsubscribe = indexedDbPhotoStore().subscribe((change) => heard.push(change));
    await here.write(place('ada'), [photo('"1"')]);
    await expect.poll(() => heard).toEqual([{ kind: 'written', places: [place('ada')] }]);
    await here.clear('A');
    await expect.poll(() => heard.length).toBe(2);
    expect(heard[1]).toEqual({ kind: 'cleared', accountKey: 'A' });
    unsubscribe();
  });

  it('writes nothing more of an account that another tab has cleared, heard or not', async () => {
    const here = indexedDbPhotoStore();
    const there = indexedDbPhotoStore(); // It does not listen.
    await there.write(place('ada'), [photo('"1"')]);
    await here.clear('A');
    await there.write(place('ada'), [photo('"1"')]);
    expect((await everythingKept()).subjects).toEqual([]);
  });
});

describe('trouble with IndexedDB', () => {
  it('drops an older layout', async () => {
    // The first version cannot have an older one: a database that was made and never filled has version 1, too.
    await anotherLayout(1);
    const store = indexedDbPhotoStore();
    await store.write(place('ada'), [photo('"1"')]);
    expect(await partsOf(store.read(place('ada')))).toEqual(['photo']);
    expect(Object.keys(await everythingKept())).not.toContain('faces');
  });

  it('fails by a version from the future, and leaves it alone', async () => {
    await anotherLayout(1_000);
    const store = indexedDbPhotoStore();
    await expect(store.read(place('ada'))).rejects.toMatchObject({ name: 'VersionError' });
    await expect(store.write(place('ada'), [photo('"1"')])).rejects.toMatchObject({ name: 'VersionError' });
    await expect(store.clear('A')).rejects.toMatchObject({ name: 'VersionError' });
    expect(await everythingKept()).toEqual({ faces: [['ada', 'an old face']] });
  });

  it('makes way for another tab that upgrades', async () => {
    const store = indexedDbPhotoStore();
    await store.write(place('ada'), [photo('"1"')]);
    await anotherLayout(1_000);
    await expect(store.read(place('ada'))).rejects.toMatchObject({ name: 'VersionError' });
  });

  it('begins anew where the database was deleted under it', async () => {
    const store = indexedDbPhotoStore();
    await store.write(place('ada'), [photo('"1"')]);
    await deleteDatabase();
    expect(await store.read(place('ada'))).toEqual([]);
    await store.write(place('ada', { accountKey: 'B' }), [photo('"1"')]);
    expect(await store.accounts()).toEqual(['B']);
  });

  it('opens it again where the browser has closed it', async () => {
    const store = indexedDbPhotoStore();
    await store.write(place('ada'), [photo('"1"')]);
    await clearSiteData();
    await expect.poll(() => store.read(place('ada')).catch(() => null)).toEqual([]);
  });

  it('takes rows that make no sense for none', async () => {
    const store = indexedDbPhotoStore();
    await store.write(place('ada'), [photo('"1"')]);
    const [[key]] = (await everythingKept()).subjects as [[IDBValidKey, unknown]]; // One, with its value.
    for (const nonsense of [
      '{}',
      {},
      [null, 1, {}, { part: 48, updatedAt: 'x' }, { part: 48, updatedAt: 1, bytes: {} }],
    ]) {
      await tamper('subjects', nonsense, key);
      expect(await store.read(place('ada'))).toEqual([]);
    }
    await store.write(place('ada'), [picture(10)]);
    expect(await partsOf(store.read(place('ada')))).toEqual([48]);
  });

  it('makes room where the disk is full, and says so', async () => {
    const store = indexedDbPhotoStore();
    // Chromium asks now and then how much room there is, and takes its own writes off: the limit comes first.
    await clearSiteData();
    await limitQuota(400_000);
    onTestFinished(() => limitQuota());
    await vi.waitFor(() => store.read(place('ada')));
    for (let person = 0; person < 10; person++)
      await store.write(place(`person ${person}`), [picture(10_000)]);
    const tooMuch = store.write(place('ada'), [picture(500_000)]);
    await expect(tooMuch).rejects.toMatchObject({ name: 'QuotaExceededError' });
    const left = (await everythingKept()).subjects?.length ?? 0;
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThan(10);
    await limitQuota();
    await store.write(place('ada'), [picture(500_000)]);
    expect(await partsOf(store.read(place('ada')))).toEqual([48]);
  });

  it.each<[string, () => unknown]>([
    ['missing', () => undefined],
    [
      'forbidden, as in a sandbox',
      () => {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      },
    ],
  ])('fails where IndexedDB is %s', async (_, get) => {
    vi.spyOn(globalThis, 'indexedDB', 'get').mockImplementation(get as () => IDBFactory); // Not there.
    const store = indexedDbPhotoStore();
    await expect(store.read(place('ada'))).rejects.toBeInstanceOf(Error);
    await expect(store.write(place('ada'), [photo('"1"')])).rejects.toBeInstanceOf(Error);
  });
});

/** As the user does in the browser's settings: connections are closed, and say so. */
async function clearSiteData(): Promise<void> {
  await devTools().send('Storage.clearDataForOrigin', { origin: location.origin, storageTypes: 'indexeddb' });
}

async function limitQuota(quotaSize?: number): Promise<void> {
  await devTools().send('Storage.overrideQuotaForOrigin', {
    origin: location.origin,
    ...(quotaSize === undefined ? {} : { quotaSize }),
  });
}

/** Vitest leaves the type to the provider; Playwright's is Chromium's protocol. */
function devTools() {
  return cdp() as unknown as { send(method: string, parameters: object): Promise<unknown> };
}
