import { describe, expect, it, vi } from 'vitest';
import { GraphAvatar } from '../../src';
import { renderSignedIn, tenantOnTheWire } from './support';

const people = Array.from({ length: 1000 }, (_, index) => `p${index}@contoso.com`);
const graph = tenantOnTheWire({
  users: people.map((upn) => ({ userPrincipalName: upn, displayName: upn, photo: true })),
});

const avatars = () => [...document.querySelectorAll<HTMLElement>('[data-graph-avatar]')];
const asked = () => new Set(graph.items.map(({ path }) => path.split('/')[2])).size;

/** A list far longer than the window: what stands below is far from it. */
function List({ of, loading }: { of: string[]; loading?: 'lazy' | 'eager' }) {
  return of.map((upn) => (
    <div key={upn} style={{ height: 100 }}>
      <GraphAvatar userId={upn} name={upn} loading={loading} />
    </div>
  ));
}

describe('loading="lazy"', () => {
  it('asks for a screenful of a thousand, and for the others when they come near', async () => {
    const { queryClient } = await renderSignedIn(<List of={people} />);
    await expect.poll(() => avatars()[0]?.dataset.status).toBe('ready');
    const screenful = Math.ceil((innerHeight + 2 * 256) / 100) + 1;
    expect(asked()).toBeLessThanOrEqual(screenful);
    expect(queryClient.getQueryCache().getAll().length).toBeLessThanOrEqual(2 * screenful);
    expect(avatars().at(-1)?.dataset).toMatchObject({ status: 'pending', content: 'initials' });

    avatars().at(-1)?.scrollIntoView();
    await expect.poll(() => avatars().at(-1)?.dataset.status).toBe('ready');
    expect(asked()).toBeLessThanOrEqual(2 * screenful);
  });

  it('does not wait with what is cached, and asks for nothing by that', async () => {
    const [first = ''] = people;
    const { rerender } = await renderSignedIn(<GraphAvatar userId={first} name="P" />);
    await expect.poll(() => avatars()[0]?.dataset.status).toBe('ready');
    graph.clearLog();
    await rerender(
      <>
        <div style={{ height: '10000px' }} />
        <GraphAvatar userId={first} name="P" />
        <GraphAvatar userId={people[1]} name="Q" />
      </>,
      { cacheTimes: { photoStaleTime: 0 } },
    );
    await expect.poll(() => avatars()[0]?.dataset.content).toBe('photo');
    expect(avatars()[1]?.dataset.status).toBe('pending');
    // Whoever is asked for now comes after what these would have asked for.
    await rerender(
      <>
        <GraphAvatar userId={people[2]} name="R" />
        <div style={{ height: '10000px' }} />
        <GraphAvatar userId={first} name="P" />
      </>,
    );
    await expect.poll(() => avatars()[0]?.dataset.status).toBe('ready');
    expect(graph.items.every(({ path }) => path.includes('p2%40'))).toBe(true);
  });

  it('watches nothing any more when the last has come or gone', async () => {
    const observe = vi.spyOn(IntersectionObserver.prototype, 'observe');
    const unobserve = vi.spyOn(IntersectionObserver.prototype, 'unobserve');
    const disconnect = vi.spyOn(IntersectionObserver.prototype, 'disconnect');
    const { rerender } = await renderSignedIn(<List of={people.slice(0, 50)} />, { strict: true });
    await expect.poll(() => avatars()[0]?.dataset.status).toBe('ready');
    await rerender(null);
    expect(unobserve).toHaveBeenCalledTimes(observe.mock.calls.length);
    expect(new Set(observe.mock.contexts).size).toBe(new Set(disconnect.mock.contexts).size);
    vi.restoreAllMocks();
  });

  it('is switched off by "eager"', async () => {
    await renderSignedIn(<List of={people.slice(0, 60)} loading="eager" />);
    await expect.poll(asked).toBe(60);
  });

  it('does not wait where no browser can tell what is near', async () => {
    vi.stubGlobal('IntersectionObserver', undefined);
    await renderSignedIn(<List of={people.slice(0, 60)} />);
    await expect.poll(asked).toBe(60);
    vi.unstubAllGlobals();
  });

  it('sends a person who is shown two hundred times once', async () => {
    const faces = Array.from({ length: 200 }, (_, index) => index);
    await renderSignedIn(
      faces.map((face) => <GraphAvatar key={face} userId={people[0]} name="P" loading="eager" />),
      { strict: true },
    );
    await expect.poll(() => avatars().every(({ dataset }) => dataset.content === 'photo')).toBe(true);
    expect(graph.requests).toHaveLength(1);
    expect(graph.items).toHaveLength(2);
  });

  it('reads metadata, bytes and name in one post', async () => {
    await renderSignedIn(<GraphAvatar userId={people[7]} />);
    await expect.poll(() => avatars()[0]?.dataset.content).toBe('photo');
    expect(graph.requests).toHaveLength(1);
    expect(graph.items).toHaveLength(3);
  });
});
