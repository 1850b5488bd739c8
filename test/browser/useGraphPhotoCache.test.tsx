import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  GraphAvatar,
  type GraphPhotoCache,
  type GraphSubject,
  isGraphAvatarQuery,
  useGraphPhoto,
  useGraphPhotoCache,
} from '../../src';
import { indexedDbPhotoStore } from '../../src/persist';
import { deleteDatabase, everythingKept } from './database';
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
const user = (id: string): GraphSubject => ({ kind: 'user', id });
const GREEN = [10, 200, 30];
const BLUE = [10, 20, 250];

beforeEach(deleteDatabase);

async function pictureOf([red, green, blue]: number[]): Promise<Blob> {
  const canvas = new OffscreenCanvas(300, 300);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser draws no canvas.');
  context.fillStyle = `rgb(${red} ${green} ${blue})`;
  context.fillRect(0, 0, 300, 300);
  return canvas.convertToBlob();
}

function Etag() {
  return <output>{String(useGraphPhoto(user(ADA)).etag)}</output>;
}

/** A page with a cache to hand. */
async function page(ids: string[], options: Parameters<typeof renderSignedIn>[1] = {}) {
  let cache: GraphPhotoCache | undefined;
  function Page({ shown }: { shown: string[] }) {
    cache = useGraphPhotoCache();
    return shown.map((id) => <GraphAvatar key={id} userId={id} size={48} />);
  }
  const screen = await renderSignedIn(<Page shown={ids} />, options);
  if (!cache) throw new Error('The page was not rendered.');
  return {
    ...screen,
    cache,
    show: (...shown: string[]) => screen.rerender(<Page shown={shown} />),
    askAgain: () =>
      screen.queryClient.refetchQueries({ predicate: ({ queryKey }) => queryKey[2] === 'photo' }),
  };
}

const avatars = () => [...document.querySelectorAll<HTMLElement>('[data-graph-avatar]')];
const shows = (...faces: (string | number[])[]) => expect.poll(() => avatars().map(paintedIn)).toEqual(faces);
const faceOf = (id: string) => [...graph.colorOf(id)];
const asked = () => graph.items.map(({ path }) => path.replace(/^.*contoso\.com/, '')).sort();

describe('prefetch', () => {
  it('warms photos and names in one post, so that nothing is asked for when they are shown', async () => {
    const { cache, show } = await page([]);
    await cache.prefetch([user(ADA), user(BOB), user(NIL)], { size: 48 });
    expect(graph.requests.filter(({ method }) => method === 'POST')).toHaveLength(1);
    graph.clearLog();
    await show(ADA, BOB, NIL);
    await shows(faceOf(ADA), faceOf(BOB), 'NN');
    expect(asked()).toEqual([]);
  });

  it('asks again neither for what is fresh nor for what has just failed', async () => {
    graph.fail(BOB, 400);
    const onError = vi.fn();
    const { cache } = await page([], { onError });
    await cache.prefetch([user(ADA), user(BOB)]);
    graph.clearLog();
    await cache.prefetch([user(ADA), user(BOB)]);
    expect(asked()).toEqual([]);
    expect(onError).toHaveBeenCalled();
  });

  it('brings the size that is wanted where another one is known', async () => {
    const { cache } = await page([ADA]);
    await shows(faceOf(ADA));
    graph.clearLog();
    await cache.prefetch([user(ADA)], { size: 360 / devicePixelRatio });
    expect(asked()).toEqual(['/photos/360x360/$value']);
  });

  it('does nothing for nobody', async () => {
    const { cache } = await page([], { accountKey: null });
    await cache.prefetch([user(ADA), user('')]);
    expect(asked()).toEqual([]);
  });
});

describe('invalidate', () => {
  it('asks for metadata now, and shows a new photo', async () => {
    const { cache } = await page([ADA, BOB]);
    await shows(faceOf(ADA), faceOf(BOB));
    graph.clearLog();
    await cache.invalidate(user(ADA));
    expect(asked()).toEqual(['', '/photo']);
    graph.setPhoto(ADA, true);
    await cache.invalidate(user('ADA@contoso.com'));
    await shows(faceOf(ADA), faceOf(BOB));
  });

  it('counts for one who is not on the page, and for one whom only the store knows', async () => {
    const first = await page([ADA], { store: indexedDbPhotoStore() });
    await shows(faceOf(ADA));
    await first.show();
    graph.setPhoto(ADA, true);
    await first.cache.invalidate(user(ADA));
    await first.show(ADA);
    expect(avatars().map(({ dataset }) => dataset.status)).toEqual(['ready']);
    await shows(faceOf(ADA));
    await expect
      .poll(async () => JSON.stringify(await everythingKept()))
      .toContain(graph.etagOf(ADA)?.slice(4, -1));
    await first.unmount();

    graph.setPhoto(ADA, true);
    const second = await page([], { store: indexedDbPhotoStore() });
    await second.cache.invalidate(user(ADA));
    await second.show(ADA);
    await shows(faceOf(ADA));
  });
});

describe('set', () => {
  it('shows a photo everywhere at once, and has no ETag of Graph’s', async () => {
    const { cache } = await page([ADA, 'ADA@contoso.com', BOB]);
    await shows(faceOf(ADA), faceOf(ADA), faceOf(BOB));
    graph.clearLog();
    await cache.set(user(ADA), await pictureOf(GREEN));
    await shows(GREEN, GREEN, faceOf(BOB));
    expect(asked()).toEqual([]);
  });

  it('holds while Graph goes on with the last photo, and until it has another', async () => {
    const { cache, askAgain, rerender } = await page([ADA]);
    await shows(faceOf(ADA));
    await cache.set(user(ADA), await pictureOf(GREEN));
    graph.clearLog();
    await askAgain();
    await askAgain();
    expect(asked()).toEqual(['/photo', '/photo']);
    await shows(GREEN);
    graph.setPhoto(ADA, true);
    await askAgain();
    await shows(faceOf(ADA));
    await rerender(<Etag />);
    await expect.poll(() => document.querySelector('output')?.textContent).toBe(graph.etagOf(ADA));
  });

  it('holds over no photo, over one that was not known, and over another that was set', async () => {
    const { cache, askAgain, show } = await page([NIL]);
    await shows('NN');
    await cache.set(user(NIL), await pictureOf(GREEN));
    await cache.set(user(BOB), await pictureOf(GREEN));
    await cache.set(user(BOB), await pictureOf(BLUE));
    await cache.invalidate(user(BOB));
    await show(NIL, BOB);
    await shows(GREEN, BLUE);
    await askAgain();
    await askAgain();
    await shows(GREEN, BLUE);
    graph.setPhoto(NIL, true);
    graph.setPhoto(BOB, true);
    await askAgain();
    await shows(faceOf(NIL), faceOf(BOB));
  });

  it('holds where Graph sends no ETags', async () => {
    graph.setPhoto(ADA, { etag: 'none' });
    const { cache, askAgain } = await page([ADA]);
    await shows(faceOf(ADA));
    await cache.set(user(ADA), await pictureOf(GREEN));
    await askAgain();
    await shows(GREEN);
    graph.setPhoto(ADA, { etag: 'none' });
    await askAgain();
    await shows(faceOf(ADA));
  });

  it('holds for a day at most', async () => {
    const { cache, askAgain } = await page([ADA]);
    await shows(faceOf(ADA));
    await cache.set(user(ADA), await pictureOf(GREEN));
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 24 * 3_600_000 });
    await askAgain();
    vi.useRealTimers();
    await shows(faceOf(ADA));
  });

  it('is not undone by an answer that was on its way', async () => {
    const { cache, askAgain } = await page([ADA]);
    await shows(faceOf(ADA));
    graph.clearLog();
    graph.delay(200);
    const answer = askAgain();
    await expect.poll(asked).toEqual(['/photo']);
    await cache.set(user(ADA), await pictureOf(GREEN));
    await answer;
    graph.delay(0);
    await askAgain();
    await shows(GREEN);
  });

  it('is seen in other tabs and on the next visit, where there is a store', async () => {
    const here = await page([ADA], { store: indexedDbPhotoStore() });
    await shows(faceOf(ADA));
    await expect.poll(async () => (await everythingKept()).subjects?.length).toBe(1);
    await page([ADA], { store: indexedDbPhotoStore() });
    await shows(faceOf(ADA), faceOf(ADA));
    await here.cache.set(user(ADA), await pictureOf(GREEN));
    await shows(GREEN, GREEN);
    graph.clearLog();
    const later = await page([ADA], { store: indexedDbPhotoStore() });
    await shows(GREEN, GREEN, GREEN);
    expect(asked()).toEqual([]);
    await later.askAgain();
    expect(asked()).toEqual(['/photo']);
    await shows(GREEN, GREEN, GREEN);
  });

  it('takes nothing but pictures', async () => {
    const { cache } = await page([ADA]);
    await shows(faceOf(ADA));
    const svg = new Blob(['<svg xmlns="http://www.w3.org/2000/svg"/>'], { type: 'image/png' });
    await expect(cache.set(user(ADA), svg)).rejects.toBeInstanceOf(TypeError);
    await shows(faceOf(ADA));
  });
});

describe('clear', () => {
  it('forgets what the account has read, in memory and in the store, and reads what is shown anew', async () => {
    const store = indexedDbPhotoStore();
    const { cache, queryClient, show } = await page([ADA, BOB], { store });
    await shows(faceOf(ADA), faceOf(BOB));
    await expect.poll(async () => (await everythingKept()).subjects?.length).toBe(2);
    await show(ADA);
    graph.clearLog();
    await cache.clear();
    await shows(faceOf(ADA));
    expect(asked()).toEqual(['', '/photo', '/photos/48x48/$value']);
    expect(JSON.stringify(queryClient.getQueryCache().getAll().filter(isGraphAvatarQuery))).not.toContain(
      BOB,
    );
    await expect.poll(async () => (await everythingKept()).subjects?.length).toBe(1);
    expect(JSON.stringify(await everythingKept())).not.toContain(BOB);
  });
});
