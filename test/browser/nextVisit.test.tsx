import type { ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { GraphAvatar, type GraphError, isGraphAvatarQuery } from '../../src';
import { indexedDbPhotoStore, photoStore } from '../../src/persist';
import { anotherLayout, blockingLayout, deleteDatabase, everythingKept, holdOpen, tamper } from './database';
import { paintedIn, renderSignedIn, tenantOnTheWire } from './support';

const ADA = 'ada@contoso.com';
const BOB = 'bob@contoso.com';
const NIL = 'nil@contoso.com';
const graph = tenantOnTheWire({
  users: [
    { userPrincipalName: ADA, displayName: 'Ada Lovelace', photo: true },
    { userPrincipalName: BOB, displayName: 'Bob Builder', photo: true },
    { userPrincipalName: NIL, displayName: 'Nil Nobody' },
  ],
});

const STALE = { photoStaleTime: 0, noneStaleTime: 0, profileStaleTime: 0 };
const PEOPLE = [ADA, BOB, NIL].map((id) => <GraphAvatar key={id} userId={id} size={48} />);

beforeEach(deleteDatabase);
afterEach(() => {
  vi.restoreAllMocks();
});

type Visit = Parameters<typeof renderSignedIn>[1];

/** A page that was just opened: nothing is in memory. */
async function visit(ui: ReactNode = PEOPLE, options: Visit = {}) {
  graph.clearLog();
  return renderSignedIn(ui, { store: indexedDbPhotoStore(), ...options });
}

/** A first visit, after which all that it has read is kept. */
async function firstVisit(ui: ReactNode = PEOPLE, options: Visit = {}) {
  const { unmount } = await visit(ui, options);
  await expect
    .poll(() => avatars().every(({ dataset }) => /ready|none/.test(dataset.status ?? '')))
    .toBe(true);
  // A photo or "none" for each, and every picture and profile.
  const isBesides = (path: string) => path.endsWith('$value') || !path.includes('/photo');
  const read = () => graph.items.filter(({ status, path }) => status === 200 && isBesides(path)).length;
  await expect.poll(() => avatars().every(({ ariaLabel }) => !ariaLabel?.includes('@'))).toBe(true);
  const wanted = avatars().length + read();
  await expect.poll(async () => (await keptParts()).length).toBeGreaterThanOrEqual(wanted);
  await unmount();
}

const avatars = () => [...document.querySelectorAll<HTMLElement>('[data-graph-avatar]')];
const faces = () => avatars().map(paintedIn);
const shows = (...ids: (string | number[])[]) =>
  expect
    .poll(faces)
    .toEqual(ids.map((id) => (typeof id === 'string' && id.includes('@') ? [...graph.colorOf(id)] : id)));
const asked = () => graph.items.map(({ path }) => path.replace(/^.*contoso\.com/, '')).sort();

async function keptParts(): Promise<string[]> {
  const { subjects = [] } = await everythingKept();
  const rows = subjects as [unknown, { part: string }[]][]; // As the store has written them.
  return rows.flatMap(([, parts]) => parts.map(({ part }) => String(part)));
}

describe('the next visit', () => {
  it('asks for nothing within the freshness time: photos, names and those without', async () => {
    await firstVisit();
    await visit();
    await shows(ADA, BOB, 'NN');
    expect(avatars().map((avatar) => avatar.ariaLabel)).toEqual([
      'Ada Lovelace',
      'Bob Builder',
      'Nil Nobody',
    ]);
    expect(graph.items).toHaveLength(0);
  });

  it('shows faces at once afterwards, and asks for metadata alone, together', async () => {
    await firstVisit();
    graph.delay(1_000_000);
    await visit(PEOPLE, { cacheTimes: STALE });
    await shows(ADA, BOB, 'NN');
    await expect.poll(() => asked()).toEqual(['', '', '', '/photo', '/photo', '/photo']);
    expect(graph.requests.filter(({ method }) => method === 'POST')).toHaveLength(1);
  });

  it('shows faces without the fade of those that had to be waited for', async () => {
    await firstVisit(PEOPLE.slice(0, 1));
    await visit(PEOPLE.slice(0, 1));
    await shows(ADA);
    expect(avatars()[0]?.querySelector('img')?.dataset.fade).toBeUndefined();
  });

  it('says again that a photo is the same, without its bytes', async () => {
    await firstVisit(PEOPLE.slice(0, 1));
    const before = Date.now();
    const { unmount } = await visit(PEOPLE.slice(0, 1), { cacheTimes: { photoStaleTime: 0 } });
    await expect.poll(asked).toEqual(['/photo']);
    await expect
      .poll(
        async () => JSON.stringify(await everythingKept()).match(/"part":"photo".*?"updatedAt":(\d+)/)?.[1],
      )
      .toSatisfy((updatedAt) => Number(updatedAt) >= before);
    expect(asked()).toEqual(['/photo']);
    await unmount();
  });

  it('shows a new photo, and keeps it in the place of the old one', async () => {
    await firstVisit(PEOPLE.slice(0, 1));
    const larger = await visit(<GraphAvatar userId={ADA} size={240} />);
    await expect.poll(async () => (await keptParts()).sort()).toEqual(['240', '48', 'photo', 'profile']);
    await larger.unmount();
    graph.setPhoto(ADA, true);
    const { unmount } = await visit(PEOPLE.slice(0, 1), { cacheTimes: { photoStaleTime: 0 } });
    await shows(ADA);
    await expect.poll(async () => (await keptParts()).sort()).toEqual(['48', 'photo', 'profile']);
    await unmount();
    await visit(PEOPLE.slice(0, 1));
    await shows(ADA);
    expect(asked()).toEqual([]);
  });

  it('keeps no picture of whom there is none any more, or whom the account may not see', async () => {
    await firstVisit(PEOPLE.slice(0, 2));
    graph.setPhoto(ADA, null);
    graph.fail(BOB, 403, { part: 'metadata' });
    await visit(PEOPLE.slice(0, 2), { cacheTimes: { photoStaleTime: 0 } });
    await shows('AL', 'BB');
    await expect.poll(async () => (await keptParts()).sort()).toEqual(['photo', 'profile', 'profile']);
  });

  it('keeps no failure', async () => {
    await firstVisit(PEOPLE.slice(2));
    graph.fail(ADA, 400);
    const { unmount } = await visit(PEOPLE.slice(0, 2));
    await shows('A', BOB);
    await expect.poll(async () => (await keptParts()).length).toBe(5);
    await unmount();
    graph.reset();
    await visit(PEOPLE.slice(0, 1));
    await shows(ADA);
  });

  it('takes a larger picture that is kept for a smaller need, and asks for a larger one alone', async () => {
    await firstVisit(<GraphAvatar userId={ADA} size={96} />);
    const { unmount } = await visit(PEOPLE.slice(0, 1));
    await shows(ADA);
    expect(asked()).toEqual([]);
    await unmount();
    await visit(<GraphAvatar userId={ADA} size={360} />);
    await expect.poll(asked).toEqual(['/photos/360x360/$value']);
    await shows(ADA);
  });

  it('takes a picture that is no longer in memory from the store', async () => {
    await firstVisit(PEOPLE.slice(0, 1));
    const { queryClient, rerender } = await visit(PEOPLE.slice(0, 1));
    await shows(ADA);
    await rerender(null);
    queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[2] === 'photo-bytes' });
    await rerender(PEOPLE.slice(0, 1));
    await shows(ADA);
    expect(asked()).toEqual([]);
  });

  it('takes what makes no sense for a miss, and takes it out', async () => {
    await firstVisit(PEOPLE.slice(0, 1));
    const [[key, rows]] = (await everythingKept()).subjects as [[IDBValidKey, { part: string }[]]]; // Ada's.
    const spoilt = [{ value: { kind: 'photo' } }, { value: 'profile' }, { bytes: null }];
    for (const part of ['photo', 'profile', '48']) {
      await tamper(
        'subjects',
        rows.map((row) => ({ ...row, ...(String(row.part) === part && spoilt.shift()) })),
        key,
      );
      const { unmount } = await visit(PEOPLE.slice(0, 1));
      await shows(ADA);
      await expect.poll(() => avatars()[0]?.ariaLabel).toBe('Ada Lovelace');
      expect(asked()).toEqual(part === 'profile' ? [''] : ['/photo', '/photos/48x48/$value']);
      await unmount();
    }
  });

  it('is not fooled by a clock that was set back', async () => {
    await firstVisit(PEOPLE.slice(0, 1));
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() - 7 * 24 * 3_600_000 });
    await visit(PEOPLE.slice(0, 1));
    await shows(ADA);
    await expect.poll(asked).toEqual(['', '/photo']);
    vi.useRealTimers();
  });

  it('reads the store once for a person who is on the page fifty times', async () => {
    await firstVisit(PEOPLE.slice(0, 1));
    const backend = indexedDbPhotoStore();
    const read = vi.spyOn(backend, 'read');
    await visit(
      Array.from({ length: 50 }, (_, index) => <GraphAvatar key={String(index)} userId={ADA} size={48} />),
      { store: photoStore(backend) },
    );
    await shows(...Array.from({ length: 50 }, () => ADA));
    expect(read).toHaveBeenCalledOnce();
    expect(asked()).toEqual([]);
  });

  it('keeps one account’s from another', async () => {
    await firstVisit();
    await visit(PEOPLE, { accountKey: 'another' });
    await shows(ADA, BOB, 'NN');
    expect(asked()).toHaveLength(9);
  });
});

describe('a sign-out', () => {
  it('wipes the account’s part of the store, and leaves the others’', async () => {
    await firstVisit(PEOPLE, { accountKey: 'another' });
    const { rerender, queryClient } = await visit();
    await shows(ADA, BOB, 'NN');
    await expect.poll(async () => (await everythingKept()).accounts?.length).toBe(2);
    await rerender(PEOPLE, { accountKey: null });
    await expect.poll(async () => JSON.stringify(await everythingKept())).not.toContain('"me"');
    expect((await everythingKept()).subjects).toHaveLength(3);
    expect(queryClient.getQueryCache().getAll().filter(isGraphAvatarQuery)).toEqual([]);
  });

  it('is not undone by an answer that comes after it', async () => {
    graph.delay(300);
    const { rerender } = await visit(PEOPLE);
    await expect.poll(asked).toContain('/photo');
    await rerender(PEOPLE, { accountKey: null });
    await rerender(PEOPLE, { accountKey: 'another' });
    await shows(ADA, BOB, 'NN');
    await expect.poll(async () => (await keptParts()).length).toBe(8);
    expect(JSON.stringify(await everythingKept())).not.toContain('"me"');
  });

  it('in another tab ends the account’s writing here', async () => {
    const here = await visit(PEOPLE.slice(0, 1));
    await shows(ADA);
    await expect.poll(async () => (await keptParts()).length).toBe(3);
    await indexedDbPhotoStore().clear('me');
    await here.rerender(PEOPLE.slice(0, 2));
    await shows(ADA, BOB);
    await here.rerender(PEOPLE, { accountKey: 'another' });
    await expect.poll(async () => (await keptParts()).length).toBe(8);
    expect(JSON.stringify(await everythingKept())).not.toContain('"me"');
  });
});

describe('two tabs', () => {
  it('see each other’s new photos, and do not ask twice', async () => {
    const here = await visit(PEOPLE.slice(0, 1));
    await shows(ADA);
    await expect.poll(async () => (await keptParts()).length).toBe(3);
    const there = await renderSignedIn(PEOPLE.slice(0, 1), { store: indexedDbPhotoStore() });
    await shows(ADA, ADA);
    graph.setPhoto(ADA, true);
    graph.clearLog();
    await there.queryClient.refetchQueries({ predicate: ({ queryKey }) => queryKey[2] === 'photo' });
    await shows(ADA, ADA);
    expect(asked()).toEqual(['/photo', '/photos/48x48/$value']);
    await here.unmount();
  });
});

describe('a store in trouble', () => {
  /** Faces come from Graph, and the app hears of the store once. */
  async function expectFacesAllTheSame(options: Visit = {}) {
    const onError = vi.fn((_: GraphError) => {});
    const { rerender } = await visit(PEOPLE, { onError, ...options });
    await shows(ADA, BOB, 'NN');
    await rerender(null);
    await rerender([...PEOPLE, <GraphAvatar key="me" me />]);
    await shows(ADA, BOB, 'NN', ADA);
    await rerender(null, { accountKey: null });
    await expect.poll(() => onError.mock.calls.map(([{ code }]) => code)).toEqual(['StoreFailed']);
  }

  it('that comes from the future is left alone', async () => {
    await anotherLayout(1_000);
    await expectFacesAllTheSame();
    expect(await everythingKept()).toEqual({ faces: [['ada', 'an old face']] });
  });

  it('that another tab upgrades under us is let go', async () => {
    const onError = vi.fn((_: GraphError) => {});
    const { rerender } = await visit(PEOPLE.slice(0, 2), { onError });
    await shows(ADA, BOB);
    await anotherLayout(1_000);
    await rerender(PEOPLE);
    await shows(ADA, BOB, 'NN');
    await expect.poll(() => onError.mock.calls.map(([{ code }]) => code)).toEqual(['StoreFailed']);
  });

  it('that is not there', async () => {
    vi.spyOn(globalThis, 'indexedDB', 'get').mockReturnValue(undefined as never); // As in a private window of old.
    await expectFacesAllTheSame();
  });

  it('that may not be opened', async () => {
    vi.spyOn(globalThis, 'indexedDB', 'get').mockImplementation(() => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    });
    await expectFacesAllTheSame();
  });

  it('whose transaction never ends does not keep a face waiting, and serves again when it has', async () => {
    await firstVisit(PEOPLE.slice(0, 1));
    const letGo = await holdOpen();
    const onError = vi.fn((_: GraphError) => {});
    const { rerender } = await visit(PEOPLE.slice(1), { onError });
    await shows(BOB, 'NN');
    expect(onError.mock.calls.map(([{ code }]) => code)).toEqual(['StoreFailed']);
    await letGo();
    await expect.poll(async () => (await keptParts()).length).toBe(8);
    graph.clearLog();
    await rerender(PEOPLE);
    await shows(ADA, BOB, 'NN');
    expect(asked()).toEqual([]);
  });

  it('that another tab blocks does not keep a face waiting', async () => {
    const unblock = await blockingLayout();
    await expectFacesAllTheSame();
    unblock();
  });
});
