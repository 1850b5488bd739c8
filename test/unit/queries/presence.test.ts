import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { HttpResponse, http } from 'msw';
import { afterEach, beforeAll, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import {
  connect,
  createRefusals,
  type GraphError,
  type GraphSubject,
  permissionsFor,
} from '../../../src/graph';
import {
  DEFAULT_CACHE_TIMES,
  type GraphSource,
  keepHostDefaultsOut,
  ofAccount,
  presenceQuery,
  presentSubject,
  profileQuery,
  retryFailed,
} from '../../../src/queries';
import { endpoint, tenantOnTheWire } from '../graph/wire';

const idOf = (index: number) => `abcdef00-0000-4000-8000-${String(index).padStart(12, '0')}`;
const upnOf = (index: number) => `p${index}@contoso.com`;
let permissions: string[] | null = null;
const { graph, server } = tenantOnTheWire({
  users: Array.from({ length: 700 }, (_, index) => ({
    id: idOf(index),
    userPrincipalName: upnOf(index),
    displayName: `P${index}`,
    presence: { availability: 'Busy' },
  })),
  authenticate: () => ({ user: upnOf(0), ...(permissions && { permissions }) }),
});
const user = (id: string): GraphSubject => ({ kind: 'user', id });

// Real time goes by while it loads.
beforeAll(() => import('../../../src/queries/readPresence'));
beforeEach(() => {
  permissions = null;
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance', 'Date'] });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** Lets so many ms go by, and all that is under way at the end of them come to its end. */
async function pass(ms: number) {
  for (let left = ms; left > 0; left -= 50) {
    await vi.advanceTimersByTimeAsync(Math.min(left, 50));
    await settle();
  }
  await settle();
}
async function settle() {
  for (let turn = 0; turn < 8; turn += 1) {
    await new Promise((resolve) => setImmediate(resolve));
    await vi.advanceTimersByTimeAsync(0);
  }
}

function visitor({ client = new QueryClient(), batch = true } = {}) {
  const onError = vi.fn((_: GraphError) => {});
  const refusals = createRefusals();
  const source: GraphSource = {
    client,
    scope: { origin: 'https://graph.microsoft.com', apiVersion: 'v1.0', accountKey: 'me' },
    times: DEFAULT_CACHE_TIMES,
    send: refusals.follow(connect({ ...endpoint(), batch })),
    permissions: permissionsFor,
    hasPresence: true,
    refusals,
    onError: (error) => {
      if (refusals.isNews(error)) onError(error);
    },
  };
  keepHostDefaultsOut(client, source.times);
  onTestFinished(() => client.clear());
  return {
    client,
    source,
    onError,
    /** As an element on screen does, until the returned function is called. */
    show(subject: GraphSubject) {
      const observer = new QueryObserver(client, presenceQuery(source, subject));
      const leave = observer.subscribe(() => {});
      onTestFinished(leave);
      return { leave, state: () => observer.getCurrentResult() };
    },
  };
}
const posts = () => graph.items.filter(({ method }) => method === 'POST');
const asked = () => posts().map(({ body }) => (body as { ids: string[] }).ids); // Of our own posts, which the emulator keeps as they were.

describe('presence', () => {
  it('of all who appear within a short while takes one post', async () => {
    const { show } = visitor();
    const shown = [1, 2, 3].map((index) => show(user(idOf(index))));
    await pass(100);
    shown.push(show(user(idOf(4))));
    await pass(1000);
    expect(asked()).toEqual([[idOf(1), idOf(2), idOf(3), idOf(4)]]);
    show(user(idOf(5)));
    await pass(200);
    show(user(idOf(6)));
    await pass(100);
    show(user(idOf(7)));
    await pass(200);
    expect(asked().slice(1)).toEqual([[idOf(5), idOf(6)]]);
    await pass(100);
    expect(asked().slice(2)).toEqual([[idOf(7)]]);
    expect(shown.map(({ state }) => state().data)).toEqual(
      Array(4).fill({ availability: 'Busy', activity: 'Busy' }),
    );
  });

  it('is asked for by posts of 650 people', async () => {
    const { show } = visitor();
    for (let index = 0; index < 700; index += 1) show(user(idOf(index)));
    await pass(1000);
    expect(asked().map(({ length }) => length)).toEqual([650, 50]);
    expect(new Set(asked().flat()).size).toBe(700);
  });

  it('leaves out those who have gone before the post leaves, and asks nothing where all have', async () => {
    const { show } = visitor();
    const gone = show(user(idOf(1)));
    show(user(idOf(2)));
    await pass(100);
    gone.leave();
    await pass(1000);
    expect(asked()).toEqual([[idOf(2)]]);
    show(user(idOf(3))).leave();
    await pass(1000);
    expect(posts()).toHaveLength(1);
  });

  it('is given up when all who asked for it have gone, and not before', async () => {
    graph.delay(10_000);
    const { show } = visitor();
    const [one, two] = [show(user(idOf(1))), show(user(idOf(2)))];
    await pass(1000);
    one.leave();
    await pass(1000);
    expect(posts()).toMatchObject([{ status: null }]);
    two.leave();
    await pass(1000);
    expect(posts()).toMatchObject([{ status: 0 }]);
  });

  it('takes one place for a person who goes by two names, and as many as there are providers', async () => {
    const client = new QueryClient();
    const [one, other] = [visitor({ client }), visitor({ client })];
    const shown = [
      one.show(user(idOf(1))),
      one.show(user(upnOf(1))),
      other.show(user(idOf(1).toUpperCase())),
      other.show(user(idOf(2).toUpperCase())),
    ];
    await pass(2000);
    expect(asked()).toEqual([[idOf(1), idOf(2)]]);
    expect(shown.every(({ state }) => state().isSuccess)).toBe(true);
    await pass(60_000);
    expect(posts()).toHaveLength(2);
  });

  it('of a UPN and of the drive’s creator takes the profile, once', async () => {
    const { show, client, source } = visitor();
    void client.fetchQuery(profileQuery(source, user(upnOf(1))));
    show(user(upnOf(1)));
    show(user(upnOf(2)));
    show({ kind: 'driveCreator' });
    await pass(1000);
    expect(graph.items.map(({ path }) => path)).toEqual([
      `/users/${encodeURIComponent(upnOf(1))}`,
      `/users/${encodeURIComponent(upnOf(2))}`,
      '/drive/root/createdByUser',
      '/communications/getPresencesByUserId',
    ]);
    expect(asked().map((ids) => ids.sort())).toEqual([[idOf(0), idOf(1), idOf(2)]]);
    await pass(60_000);
    expect(graph.items.map(({ method }) => method)).toEqual(['GET', 'GET', 'GET', 'POST', 'POST']);
  });

  it('survives that another element gives the profile up', async () => {
    const { show, client, source } = visitor();
    const observer = new QueryObserver(client, profileQuery(source, user(upnOf(1))));
    const leave = observer.subscribe(() => {});
    const { state } = show(user(upnOf(1)));
    leave();
    await pass(1000);
    expect(state()).toMatchObject({ status: 'success', data: { availability: 'Busy' } });
  });

  it('of whom Graph does not know is none', async () => {
    const { show } = visitor();
    const [noUser, noId] = [show(user('ghost@contoso.com')), show(user(idOf(999)))];
    await pass(1000);
    expect([noUser.state().data, noId.state().data]).toEqual([{ kind: 'none' }, { kind: 'none' }]);
    expect(asked()).toEqual([[idOf(999)]]);
  });

  it('of somebody without an object id is none', async () => {
    const { show } = visitor({ batch: false });
    server.use(
      http.get('https://graph.microsoft.com/v1.0/users/*', () => HttpResponse.json({ displayName: 'P1' })),
    );
    const { state } = show(user(upnOf(1)));
    await pass(1000);
    expect(state().data).toEqual({ kind: 'none' });
    expect(posts()).toHaveLength(0);
  });

  it('of one’s own is read with one’s own permission, and never by a post', async () => {
    permissions = ['Presence.Read'];
    const { show } = visitor();
    const { state } = show({ kind: 'me' });
    await pass(1000);
    expect(state().data).toMatchObject({ availability: 'Busy' });
    expect(graph.items.map(({ path }) => path)).toEqual(['/me/presence']);
  });
});

describe('the tick', () => {
  it('asks again each minute, in one post, for those who are on screen by then', async () => {
    const { show } = visitor();
    const [one, two] = [show(user(idOf(1))), show(user(idOf(2)))];
    await pass(30_000);
    show(user(idOf(3)));
    await pass(1000);
    expect(asked()).toEqual([[idOf(1), idOf(2)], [idOf(3)]]);
    graph.setPresence(idOf(1), { availability: 'Away' });
    two.leave();
    await pass(30_000);
    expect(asked().slice(2)).toEqual([[idOf(1), idOf(3)]]);
    expect(one.state().data).toMatchObject({ availability: 'Away' });
    await pass(60_000);
    expect(posts()).toHaveLength(4);
  });

  it('ends when nobody has been there for long, and begins again', async () => {
    const { show, client } = visitor();
    const { leave } = show(user(idOf(1)));
    await pass(1000);
    leave();
    client.clear();
    await pass(60_000);
    expect(vi.getTimerCount()).toBe(0);
    show(user(idOf(1)));
    await pass(62_000);
    expect(posts()).toHaveLength(3);
  });

  it('goes on for somebody who comes back while what is known is fresh', async () => {
    const { show } = visitor();
    const first = show(user(idOf(1)));
    await pass(30_000);
    const second = show(user(idOf(2)));
    await pass(25_000);
    // Nobody is there at the end of the minute, and the second is known until half a minute later.
    first.leave();
    second.leave();
    await pass(10_000);
    show(user(idOf(2)));
    await pass(1000);
    expect(posts()).toHaveLength(2);
    await pass(60_000);
    expect(asked().slice(2)).toEqual([[idOf(2)]]);
  });

  it('waits while the tab is hidden, and is at once on return if a minute has passed', async () => {
    const page = Object.assign(new EventTarget(), { visibilityState: 'visible' });
    vi.stubGlobal('document', page);
    const turn = (state: string) => {
      page.visibilityState = state;
      page.dispatchEvent(new Event('visibilitychange'));
    };
    const { show } = visitor();
    show(user(idOf(1)));
    await pass(30_000);
    turn('hidden');
    await pass(10_000);
    turn('visible');
    await pass(1000);
    expect(posts()).toHaveLength(1);
    turn('hidden');
    await pass(600_000);
    show(user(idOf(2)));
    await pass(1000);
    show(user(idOf(3)));
    await pass(1000);
    expect(posts()).toHaveLength(1);
    turn('visible');
    await pass(1000);
    expect(asked().slice(1)).toEqual([[idOf(2), idOf(3), idOf(1)]]);
  });

  it('waits while there is no connection', async () => {
    const wake = vi.fn<(listener: () => void) => void>();
    vi.stubGlobal('navigator', { onLine: true });
    vi.stubGlobal('addEventListener', (_: string, listener: () => void) => wake(listener));
    vi.stubGlobal('removeEventListener', () => {});
    const { show } = visitor();
    show(user(idOf(1)));
    await pass(1000);
    vi.stubGlobal('navigator', { onLine: false });
    await pass(120_000);
    expect(posts()).toHaveLength(1);
    vi.stubGlobal('navigator', { onLine: true });
    for (const [listener] of wake.mock.calls) listener();
    await pass(1000);
    expect(posts()).toHaveLength(2);
  });

  it('keeps what is known while it fails, and tells of it once for all', async () => {
    const { show, onError } = visitor();
    const shown = [1, 2, 3].map((index) => show(user(idOf(index))));
    await pass(1000);
    graph.fail('*', 400, { part: 'presence', times: 1 });
    await pass(60_000);
    for (const { state } of shown) {
      expect(state()).toMatchObject({
        status: 'error',
        data: { availability: 'Busy' },
        error: { status: 400 },
      });
    }
    expect(onError).toHaveBeenCalledOnce();
    await pass(60_000);
    expect(shown.map(({ state }) => state().status)).toEqual(['success', 'success', 'success']);
  });

  it.each([
    [0, 3],
    [Number.POSITIVE_INFINITY, 1],
  ])(
    'of %d ms is no faster than every five seconds, and "never" is never',
    async (presenceStaleTime, times) => {
      const { show, source } = visitor();
      source.times = { ...source.times, presenceStaleTime };
      show(user(idOf(1)));
      await pass(14_000);
      expect(posts()).toHaveLength(times);
    },
  );
});

describe('without the permission', () => {
  it('one post is refused and told of, and no other is sent until the app says so', async () => {
    permissions = ['User.ReadBasic.All'];
    const { show, onError, source, client } = visitor();
    const shown = [1, 2].map((index) => show(user(idOf(index))));
    await pass(1000);
    shown.push(show(user(idOf(3))));
    await pass(600_000);
    shown.push(show(user(upnOf(4))));
    await pass(1000);
    expect(shown.map(({ state }) => state().data)).toEqual(Array(4).fill({ kind: 'forbidden' }));
    expect(posts()).toHaveLength(1);
    expect(onError.mock.calls).toMatchObject([[{ status: 403, scopes: ['Presence.Read.All'] }]]);

    permissions = null;
    source.refusals.clear();
    retryFailed(client, 'me');
    await pass(1000);
    expect(shown.every(({ state }) => state().data && 'availability' in (state().data ?? {}))).toBe(true);
    expect(posts()).toHaveLength(2);
  });

  it('one’s own is still read, and the other way round', async () => {
    permissions = ['Presence.Read'];
    const { show } = visitor();
    const [me, other] = [show({ kind: 'me' }), show(user(idOf(1)))];
    await pass(1000);
    expect([me.state().data, other.state().data]).toEqual([
      { availability: 'Busy', activity: 'Busy' },
      { kind: 'forbidden' },
    ]);

    permissions = [];
    const stranger = visitor();
    const own = stranger.show({ kind: 'me' });
    await pass(600_000);
    expect(own.state().data).toEqual({ kind: 'forbidden' });
    expect(stranger.onError).toHaveBeenCalledOnce();
    expect(graph.items.filter(({ path, status }) => path === '/me/presence' && status === 403).length).toBe(
      2,
    );
  });

  it('that has no token, the app is asked again after a while, and hears once', async () => {
    const getAccessToken = vi.fn(async () => {
      throw new Error('consent_required');
    });
    const { show, source, onError } = visitor();
    source.send = source.refusals.follow(connect({ ...endpoint({ getAccessToken }), batch: true }));
    show(user(idOf(1)));
    await pass(1000);
    show(user(idOf(2)));
    await pass(1000);
    expect(getAccessToken).toHaveBeenCalledOnce();
    await pass(60_000);
    expect(getAccessToken).toHaveBeenCalledTimes(2);
    expect(onError.mock.calls).toMatchObject([[{ code: 'TokenUnavailable', scopes: ['Presence.Read.All'] }]]);
  });
});

describe('who has presence', () => {
  it.each<[GraphSubject, boolean]>([
    [user('ada'), true],
    [{ kind: 'me' }, true],
    [{ kind: 'driveCreator' }, true],
    [user(' '), false],
    [{ kind: 'group', id: 'g1' }, false],
    [{ kind: 'team', id: 't1' }, false],
    [{ kind: 'contact', id: 'c1' }, false],
  ])('%j: %s', (subject, hasPresence) => {
    const { source } = visitor();
    expect(presentSubject(source, subject)).toBe(hasPresence ? subject : null);
    expect(presentSubject({ ...source, hasPresence: false }, subject)).toBeNull();
  });

  it('nobody whose account has gone', async () => {
    const { show, client } = visitor();
    show(user(upnOf(1)));
    client.removeQueries(ofAccount('me'));
    await pass(61_000);
    expect(posts()).toHaveLength(0);
  });
});
