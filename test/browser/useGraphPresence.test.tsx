import { useRef } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import {
  type GraphError,
  type GraphPresenceResult,
  type GraphSubject,
  useGraphPresence,
  useGraphProfile,
} from '../../src';
import { useGraphAvatarContext, usePresence, useWhileNear } from '../../src/react';
import { renderSignedIn, tenantOnTheWire } from './support';

const idOf = (index: number) => `abcdef00-0000-4000-8000-${String(index).padStart(12, '0')}`;
const upnOf = (index: number) => `p${index}@contoso.com`;
const granted = new Set<string>();
const graph = tenantOnTheWire({
  users: Array.from({ length: 60 }, (_, index) => ({
    id: idOf(index),
    userPrincipalName: upnOf(index),
    displayName: `P${index}`,
    presence: { availability: index % 2 ? 'Busy' : 'Available' },
  })),
  groups: [{ id: 'g1', displayName: 'Group' }],
  authenticate: () => ({ user: upnOf(0), permissions: [...granted] }),
});
const user = (id: string): GraphSubject => ({ kind: 'user', id });

beforeEach(() => {
  for (const one of ['User.Read', 'User.ReadBasic.All', 'Presence.Read', 'Presence.Read.All'])
    granted.add(one);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** A clock that goes as the real one does, and that the test may set forward. */
const ownClock = () =>
  vi.useFakeTimers({
    toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'],
    shouldAdvanceTime: true,
    now: Date.now(),
  });
const minutes = (count: number) => vi.advanceTimersByTimeAsync(count * 60_000);

function Badge({ subject, log }: { subject: GraphSubject | null; log?: GraphPresenceResult[] }) {
  const result = useGraphPresence(subject);
  log?.push(result);
  return <output data-status={result.status}>{result.presence?.activity}</output>;
}

/** As a component does that is not to ask while it is scrolled away. */
function Row({ id }: { id: string }) {
  const element = useRef<HTMLOutputElement>(null);
  const whileNear = useWhileNear(element);
  const { presence } = usePresence(useGraphAvatarContext('Row'), user(id), whileNear);
  return (
    <output ref={element} style={{ display: 'block', height: '100px' }}>
      {presence?.activity}
    </output>
  );
}

function Name({ id }: { id: string }) {
  return <p>{useGraphProfile(user(id)).profile?.displayName}</p>;
}

const outputs = () => [...document.querySelectorAll('output')];
const statuses = () => outputs().map(({ dataset }) => dataset.status);
const texts = () => outputs().map(({ textContent }) => textContent);
const posts = () => graph.requests.filter(({ path }) => path === '/communications/getPresencesByUserId');
const idsOf = (item: { body?: unknown }) => (item.body as { ids: string[] }).ids; // Our own posts', as they were sent.
const asked = () => graph.items.filter(({ method }) => method === 'POST').map(idsOf);

describe('useGraphPresence', () => {
  it('is pending, and then what Graph says', async () => {
    const log: GraphPresenceResult[] = [];
    await renderSignedIn(<Badge subject={user(idOf(1))} log={log} />, { strict: true });
    await expect.poll(texts).toEqual(['Busy']);
    expect(log[0]).toEqual({ status: 'pending', presence: null, error: null });
    expect(log.at(-1)).toEqual({
      status: 'ready',
      presence: { availability: 'Busy', activity: 'Busy' },
      error: null,
    });
    expect(posts()).toHaveLength(1);
  });

  it('takes one post for a page of people, in StrictMode too, and one more each minute', async () => {
    ownClock();
    const ids = Array.from({ length: 60 }, (_, index) => (index % 3 ? idOf(index) : upnOf(index)));
    const page = ids.map((id) => <Badge key={id} subject={user(id)} />);
    await renderSignedIn(page, { strict: true });
    await expect.poll(() => texts().filter((text) => text === 'Busy')).toHaveLength(30);
    expect(asked().map(({ length }) => length)).toEqual([60]);
    graph.setPresence(upnOf(3), { availability: 'Levitating' });
    await minutes(1);
    await expect.poll(() => texts()[3]).toBe('Levitating');
    expect(posts()).toHaveLength(2);
    expect(graph.items.filter(({ part }) => part === 'profile')).toHaveLength(20);
  });

  it('reads a UPN’s profile in the batch of the rest, and never twice', async () => {
    await renderSignedIn(
      <>
        <Name id={upnOf(1)} />
        <Name id={upnOf(2)} />
        <Badge subject={user(upnOf(1))} />
        <Badge subject={user(upnOf(3))} />
      </>,
    );
    await expect.poll(statuses).toEqual(['ready', 'ready']);
    expect(graph.requests.map(({ batch, path }) => batch?.length ?? path)).toEqual([
      3,
      '/communications/getPresencesByUserId',
    ]);
  });

  it('lets go of those who leave', async () => {
    ownClock();
    const { rerender } = await renderSignedIn(
      [1, 2, 3].map((index) => <Badge key={index} subject={user(idOf(index))} />),
    );
    await expect.poll(statuses).toEqual(['ready', 'ready', 'ready']);
    await rerender(<Badge key={2} subject={user(idOf(2))} />);
    await minutes(1);
    await expect.poll(asked).toEqual([[1, 2, 3].map(idOf), [idOf(2)]]);
    await rerender(null);
    await minutes(3);
    expect(posts()).toHaveLength(2);
  });

  it('asks for those alone who are near the viewport', async () => {
    ownClock();
    await renderSignedIn(
      <div data-list="" style={{ height: '300px', overflow: 'auto' }}>
        {Array.from({ length: 60 }, (_, index) => idOf(index)).map((id) => (
          <Row key={id} id={id} />
        ))}
      </div>,
    );
    await expect.poll(() => texts()[0]).toBe('Available');
    const first = asked()[0] ?? [];
    expect(first).toContain(idOf(0));
    expect(first.length).toBeLessThan(30);
    expect(posts()).toHaveLength(1);

    document.querySelector('[data-list]')?.scrollTo(0, 10_000);
    await expect.poll(() => texts()[59]).toBe('Busy');
    graph.clearLog();
    await minutes(1);
    await expect.poll(() => asked().length).toBe(1);
    expect(asked()[0]).toContain(idOf(59));
    expect(asked()[0]).not.toContain(idOf(0));
    expect(texts()[0]).toBe('Available');
  });

  it('pauses while the tab is hidden or offline, and catches up at once', async () => {
    ownClock();
    await renderSignedIn(<Badge subject={user(idOf(1))} />);
    await expect.poll(texts).toEqual(['Busy']);

    const visibility = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    await minutes(10);
    expect(posts()).toHaveLength(1);
    graph.setPresence(idOf(1), { availability: 'Away' });
    visibility.mockRestore();
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    await expect.poll(texts).toEqual(['Away']);
    expect(posts()).toHaveLength(2);

    const connection = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    dispatchEvent(new Event('offline'));
    await minutes(10);
    expect(posts()).toHaveLength(2);
    graph.setPresence(idOf(1), { availability: 'Offline' });
    connection.mockRestore();
    dispatchEvent(new Event('online'));
    await expect.poll(texts).toEqual(['Offline']);
    expect(posts()).toHaveLength(3);
  });

  it('keeps what it knows while Graph fails, and says why', async () => {
    ownClock();
    const log: GraphPresenceResult[] = [];
    const onError = vi.fn((_: GraphError) => {});
    await renderSignedIn(
      [1, 2].map((index) => <Badge key={index} subject={user(idOf(index))} log={log} />),
      { onError },
    );
    await expect.poll(texts).toEqual(['Busy', 'Available']);
    log.length = 0;
    graph.fail('*', 400, { part: 'presence', times: 1 });
    await minutes(1);
    await expect.poll(() => log.at(-1)?.error?.status).toBe(400);
    expect(log.every(({ status, presence }) => status === 'ready' && presence !== null)).toBe(true);
    expect(onError).toHaveBeenCalledOnce();
    await minutes(1);
    await expect.poll(() => log.at(-1)?.error).toBeNull();
  });

  it('is silent after the first refusal, and told of once', async () => {
    ownClock();
    granted.delete('Presence.Read.All');
    const onError = vi.fn((_: GraphError) => {});
    const { rerender } = await renderSignedIn(
      [1, 2].map((index) => <Badge key={index} subject={user(idOf(index))} />),
      { onError },
    );
    await expect.poll(statuses).toEqual(['forbidden', 'forbidden']);
    await rerender(
      [3, 4].map((index) => <Badge key={index} subject={user(upnOf(index))} />),
      { onError },
    );
    await expect.poll(statuses).toEqual(['forbidden', 'forbidden']);
    await minutes(20);
    expect(posts()).toHaveLength(1);
    expect(onError.mock.calls).toMatchObject([[{ status: 403, scopes: ['Presence.Read.All'] }]]);

    // Another account is another matter.
    granted.add('Presence.Read.All');
    await rerender(
      [5, 6].map((index) => <Badge key={index} subject={user(idOf(index))} />),
      { accountKey: 'other' },
    );
    await expect.poll(texts).toEqual(['Busy', 'Available']);
  });

  it('asks for the least permission: one’s own alone, everybody’s for others', async () => {
    const getAccessToken = vi.fn(async ({ scopes }: { scopes: string[] }) => scopes.join());
    await renderSignedIn(<Badge subject={{ kind: 'me' }} />, { getAccessToken });
    await expect.poll(texts).toEqual(['Available']);
    expect(getAccessToken.mock.calls.map(([{ scopes }]) => scopes)).toEqual([['Presence.Read']]);
    expect(posts()).toHaveLength(0);
  });

  it('asks for the app’s own permissions where it names some', async () => {
    const getAccessToken = vi.fn(async (_: { scopes: string[] }) => 'token');
    const scopes = { presence: ['Presence.Read.All', 'Presence.Read'] };
    await renderSignedIn(<Badge subject={user(idOf(1))} />, { getAccessToken, scopes });
    await expect.poll(texts).toEqual(['Busy']);
    expect(getAccessToken.mock.calls.map((call) => call[0].scopes)).toEqual([scopes.presence]);
  });

  it.each<[string, GraphSubject | null, Parameters<typeof renderSignedIn>[1]]>([
    ['nobody', null, {}],
    ['a blank id', user(' '), {}],
    ['a group', { kind: 'group', id: 'g1' }, {}],
    ['a personal account', user(idOf(1)), { personalAccount: true }],
    ['China', user(idOf(1)), { cloud: 'china' }],
    ['nobody signed in', user(idOf(1)), { accountKey: null }],
  ])('is idle for %s, and asks nothing', async (_, subject, options) => {
    ownClock();
    await renderSignedIn(<Badge subject={subject} />, options);
    await minutes(2);
    expect(statuses()).toEqual(['idle']);
    expect(graph.requests).toHaveLength(0);
  });

  it('needs a provider', async () => {
    await expect(render(<Badge subject={user(idOf(1))} />)).rejects.toThrow(
      'useGraphPresence found no provider',
    );
  });
});
