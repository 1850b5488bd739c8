import { QueryClient } from '@tanstack/react-query';
import { Activity, Suspense, use, useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import {
  type GraphError,
  type GraphPhoto,
  type GraphSubject,
  type UseGraphPhotoOptions,
  useGraphPhoto,
} from '../../src';
import { cornerOf, followObjectUrls, renderSignedIn, tenantOnTheWire } from './support';

const ADA = 'ada@contoso.com';
const BOB = 'bob@contoso.com';
const NIL = 'nil@contoso.com';
const graph = tenantOnTheWire({
  users: [
    { userPrincipalName: ADA, displayName: 'Ada', photo: true },
    { userPrincipalName: BOB, displayName: 'Bob', photo: true },
    { userPrincipalName: NIL, displayName: 'Nil' },
  ],
});
afterEach(() => {
  vi.useRealTimers();
});

const user = (id: string): GraphSubject => ({ kind: 'user', id });

/** A design system's own avatar, fed by the hook. Keeps what the hook said, in order. */
function Probe({
  subject,
  log,
  ...options
}: { subject: GraphSubject | null; log?: GraphPhoto[] } & UseGraphPhotoOptions) {
  const photo = useGraphPhoto(subject, options);
  log?.push(photo);
  return (
    <figure data-status={photo.status}>
      {photo.url && <img key={photo.url} src={photo.url} alt="" />}
      <button type="button" onClick={photo.refetch}>
        again
      </button>
    </figure>
  );
}

/** A row of a list that a virtualiser gives to one person after another. */
function RecycledRow({ ids }: { ids: string[] }) {
  const [turn, setTurn] = useState(0);
  const id = ids[turn % ids.length] ?? '';
  return (
    <section data-id={id}>
      <Probe subject={user(id)} />
      <button type="button" onClick={() => setTurn(turn + 1)}>
        next
      </button>
    </section>
  );
}

function Late({ until }: { until: Promise<void> }) {
  use(until);
  return null;
}

const figures = () => [...document.querySelectorAll('figure')];
const statuses = () => figures().map((figure) => figure.dataset.status);
const corners = () => figures().map((figure) => cornerOf(figure.querySelector('img')));
const asked = () => graph.items.length;
const shows = (...ids: string[]) => expect.poll(corners).toEqual(ids.map((id) => [...graph.colorOf(id)]));

describe('useGraphPhoto', () => {
  it('reads metadata and bytes, and shows them', async () => {
    const log: GraphPhoto[] = [];
    await renderSignedIn(<Probe subject={user(ADA)} log={log} size={48} />);
    await shows(ADA);
    const [first, last] = [log[0], log.at(-1)];
    expect(first).toMatchObject({
      status: 'pending',
      url: null,
      blob: null,
      width: null,
      etag: null,
      error: null,
    });
    expect(last).toMatchObject({
      status: 'ready',
      width: 648,
      height: 648,
      etag: graph.etagOf(ADA),
      error: null,
    });
    expect(last?.blob).toBeInstanceOf(Blob);
    expect(asked()).toBe(2);
  });

  it('asks for the size that fills the element in device px', async () => {
    await renderSignedIn(<Probe subject={user(ADA)} size={90} />);
    await shows(ADA);
    const size = [96, 240, 360][Math.ceil(devicePixelRatio) - 1];
    expect(graph.items.map(({ path }) => path).join()).toContain(`/photos/${size}x${size}/$value`);
  });

  it('is none where Graph answers 404, and does not ask again', async () => {
    const { rerender } = await renderSignedIn(<Probe subject={user(NIL)} />);
    await expect.poll(statuses).toEqual(['none']);
    const before = asked();
    await rerender(null);
    await rerender(<Probe subject={user(NIL)} />);
    expect(statuses()).toEqual(['none']);
    expect(asked()).toBe(before);
  });

  it('is forbidden by a 403', async () => {
    graph.fail(ADA, 403);
    await renderSignedIn(<Probe subject={user(ADA)} />);
    await expect.poll(statuses).toEqual(['forbidden']);
  });

  it('fails with an error that onError hears once, however many wait', async () => {
    graph.fail(ADA, 400);
    const onError = vi.fn((_: GraphError) => {});
    const log: GraphPhoto[] = [];
    await renderSignedIn(
      <>
        <Probe subject={user(ADA)} log={log} />
        <Probe subject={user(ADA)} />
      </>,
      { onError },
    );
    await expect.poll(statuses).toEqual(['error', 'error']);
    expect(log.at(-1)?.error).toMatchObject({ status: 400 });
    expect(onError).toHaveBeenCalledOnce();
  });

  it('leaves alone for 30 s what has failed, and asks then', async () => {
    graph.fail(ADA, 400);
    const { rerender } = await renderSignedIn(<Probe subject={user(ADA)} />);
    await expect.poll(statuses).toEqual(['error']);
    const before = asked();
    await rerender(null);
    await rerender(<Probe subject={user(ADA)} />);
    expect(statuses()).toEqual(['error']);
    await rerender(<Probe subject={user(BOB)} />);
    await shows(BOB);
    await rerender(<Probe subject={user(ADA)} />);
    expect(statuses()).toEqual(['error']);
    expect(graph.items.slice(before).every(({ path }) => path.includes('bob'))).toBe(true);

    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 30_001 });
    graph.reset();
    await rerender(null);
    await rerender(<Probe subject={user(ADA)} />);
    await shows(ADA);
  });

  it('keeps the photo while and after asking again fails', async () => {
    const log: GraphPhoto[] = [];
    const { getByRole } = await renderSignedIn(<Probe subject={user(ADA)} log={log} />);
    await shows(ADA);
    graph.fail(ADA, 400);
    log.length = 0;
    await getByRole('button').click();
    await expect.poll(() => log.at(-1)?.error).toMatchObject({ status: 400 });
    expect(log.every(({ status, url }) => status === 'ready' && url !== null)).toBe(true);
  });

  it('shows a new photo in every size, and the last one until then', async () => {
    const log: GraphPhoto[] = [];
    const { getByRole } = await renderSignedIn(
      <>
        <Probe subject={user(ADA)} log={log} size={32} />
        <Probe subject={user(ADA)} size={200} />
      </>,
    );
    await shows(ADA, ADA);
    graph.setPhoto(ADA, true);
    log.length = 0;
    await getByRole('button').first().click();
    await shows(ADA, ADA);
    expect(log.map(({ status }) => status)).not.toContain('pending');
  });

  it.each([
    ['null', null],
    ['a blank id', user('  ')],
    ['an empty id', user('')],
  ])('is idle for %s', async (_, subject) => {
    await renderSignedIn(<Probe subject={subject} />);
    expect(statuses()).toEqual(['idle']);
    expect(asked()).toBe(0);
  });

  it('is idle while disabled and while nobody is signed in', async () => {
    const { rerender } = await renderSignedIn(<Probe subject={user(ADA)} enabled={false} />);
    expect(statuses()).toEqual(['idle']);
    await rerender(<Probe subject={user(ADA)} />, { accountKey: null });
    expect(statuses()).toEqual(['idle']);
    await figures()[0]?.querySelector('button')?.click();
    expect(asked()).toBe(0);
  });

  it('shows one account nothing of another’s, and forgets the one that has gone', async () => {
    const { rerender, queryClient } = await renderSignedIn(<Probe subject={user(ADA)} />);
    await shows(ADA);
    graph.fail('*', 403);
    await rerender(<Probe subject={user(ADA)} />, { accountKey: 'somebody else' });
    expect(statuses()).toEqual(['pending']);
    expect(corners()).toEqual([null]);
    await expect.poll(statuses).toEqual(['forbidden']);
    const keys = () =>
      JSON.stringify(
        queryClient
          .getQueryCache()
          .getAll()
          .map(({ queryKey }) => queryKey),
      );
    expect(keys()).not.toContain('"me"');
    await rerender(<Probe subject={user(ADA)} />, { accountKey: null });
    expect(statuses()).toEqual(['idle']);
    expect(keys()).not.toContain('somebody else');
  });

  it('says what to do where there is no provider', async () => {
    await expect(render(<Probe subject={user(ADA)} />)).rejects.toThrow(
      /Wrap the app in <GraphAvatarProvider/,
    );
  });

  it('takes no part in a host’s defaults', async () => {
    const queryClient = new QueryClient({
      defaultOptions: {
        queries: {
          throwOnError: true,
          retry: 5,
          persister: () => Promise.reject(new Error('host')),
          staleTime: 0,
          gcTime: Number.POSITIVE_INFINITY,
        },
      },
    });
    queryClient.setQueryDefaults([], { initialData: 'host', queryKeyHashFn: () => 'one for all' });
    graph.fail(NIL, 400);
    await renderSignedIn(
      <>
        <Probe subject={user(ADA)} />
        <Probe subject={user(NIL)} />
      </>,
      { queryClient },
    );
    await expect.poll(statuses).toEqual(['ready', 'error']);
    expect(graph.items.filter(({ status }) => status === 400)).toHaveLength(2);
    const lifetimes = queryClient
      .getQueryCache()
      .getAll()
      .map((query) => query.gcTime);
    expect(lifetimes.every(Number.isFinite)).toBe(true);
  });

  it('gives up what nobody waits for, and reports no failure', async () => {
    graph.delay(60_000);
    const onError = vi.fn((_: GraphError) => {});
    const { rerender, queryClient } = await renderSignedIn(<Probe subject={user(ADA)} />, { onError });
    await expect.poll(() => graph.requests.length).toBe(1);
    await rerender(null, { onError });
    await expect.poll(() => queryClient.isFetching()).toBe(0);
    // Until the next tick a re-mount would join what is under way.
    await new Promise((resolve) => setTimeout(resolve));
    graph.delay(0);
    await rerender(<Probe subject={user(ADA)} />, { onError });
    await shows(ADA);
    expect(onError).not.toHaveBeenCalled();
  });

  it('asks once under StrictMode', async () => {
    await renderSignedIn(<Probe subject={user(ADA)} />, { strict: true });
    await shows(ADA);
    expect(asked()).toBe(2);
  });
});

describe('object URLs', () => {
  /** Lets the grace time pass on a clock of the test's own. */
  const graceTime = async () => {
    await vi.advanceTimersByTimeAsync(6_000);
  };
  const fakeClock = () =>
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'], shouldAdvanceTime: true });

  it('are one for each picture, and none in the end', async () => {
    fakeClock();
    const urls = followObjectUrls();
    const { rerender } = await renderSignedIn(
      <>
        <Probe subject={user(ADA)} />
        <Probe subject={user(ADA)} />
        <Probe subject={user(BOB)} />
      </>,
      { strict: true },
    );
    await shows(ADA, ADA, BOB);
    await graceTime();
    expect(urls.live.size).toBe(2);
    expect(urls.made()).toBe(2);
    await rerender(<Probe subject={user(BOB)} />);
    await graceTime();
    expect(urls.live.size).toBe(1);
    await rerender(null);
    await graceTime();
    expect(urls.live.size).toBe(0);
  });

  it('survive a re-mount', async () => {
    fakeClock();
    const urls = followObjectUrls();
    const { rerender } = await renderSignedIn(<Probe subject={user(ADA)} />);
    await shows(ADA);
    await rerender(null);
    // Longer than React keeps back what Suspense is to show.
    await vi.advanceTimersByTimeAsync(2_000);
    await rerender(<Probe subject={user(ADA)} />);
    await graceTime();
    await shows(ADA);
    expect(urls.made()).toBe(1);
  });

  it('outlive queryClient.clear() while they are shown', async () => {
    fakeClock();
    const urls = followObjectUrls();
    const { rerender, queryClient } = await renderSignedIn(<Probe subject={user(ADA)} />);
    await shows(ADA);
    queryClient.clear();
    await graceTime();
    await shows(ADA);
    await rerender(<Probe subject={user(ADA)} />);
    expect(statuses()).toEqual(['ready']);
    await shows(ADA);
    await rerender(null);
    await graceTime();
    expect(urls.live.size).toBe(0);
  });

  it('of a tree that Suspense hides and shows are still good', async () => {
    fakeClock();
    const urls = followObjectUrls();
    let resume = () => {};
    const awaited = new Promise<void>((resolve) => {
      resume = resolve;
    });
    const { rerender } = await renderSignedIn(<Probe subject={user(ADA)} />);
    await shows(ADA);
    await rerender(null);
    // The tree renders with a URL, is thrown away, and renders again much later than the grace time.
    await rerender(
      <Suspense fallback="wait">
        <Probe subject={user(ADA)} />
        <Late until={awaited} />
      </Suspense>,
    );
    await graceTime();
    expect(urls.live.size).toBe(0);
    resume();
    await shows(ADA);
    await graceTime();
    await shows(ADA);
    expect(urls.live.size).toBe(1);
    await rerender(null);
    await graceTime();
    expect(urls.live.size).toBe(0);
  });

  it('of a hidden Activity go, and come back with it', async () => {
    fakeClock();
    const urls = followObjectUrls();
    const page = (mode: 'visible' | 'hidden') => (
      <Activity mode={mode}>
        <Probe subject={user(ADA)} />
      </Activity>
    );
    const { rerender } = await renderSignedIn(page('visible'));
    await shows(ADA);
    await rerender(page('hidden'));
    await graceTime();
    expect(urls.live.size).toBe(0);
    await rerender(page('visible'));
    await shows(ADA);
    await expect.poll(() => [...urls.live]).toEqual([figures()[0]?.querySelector('img')?.src]);
  });

  it('of an element that goes before the answer comes are never made', async () => {
    fakeClock();
    const urls = followObjectUrls();
    graph.delay(50);
    const { rerender } = await renderSignedIn(<Probe subject={user(ADA)} />);
    await rerender(null);
    await graceTime();
    expect(urls.made()).toBe(0);
  });

  it('never show another’s face in a recycled element, for even a frame', async () => {
    const wrong: unknown[] = [];
    let frames = 0;
    let isWatching = true;
    const watch = () => {
      const section = document.querySelector('section');
      const corner = cornerOf(section?.querySelector('img') ?? null);
      const expected = [...graph.colorOf(section?.dataset.id ?? ADA)];
      frames += 1;
      if (corner && corner.join() !== expected.join()) wrong.push({ id: section?.dataset.id, corner });
      if (isWatching) requestAnimationFrame(watch);
    };
    const { getByText } = await renderSignedIn(<RecycledRow ids={[ADA, BOB, NIL]} />);
    requestAnimationFrame(watch);
    for (let turn = 0; turn < 12; turn += 1) await getByText('next').click();
    await shows(ADA);
    isWatching = false;
    expect(frames).toBeGreaterThan(12);
    expect(wrong).toEqual([]);
  });
});
