import { QueryClient } from '@tanstack/react-query';
import { describe, expect, it, vi } from 'vitest';
import { createRefusals, type GraphError, type GraphSubject } from '../../../src/graph';
import {
  DEFAULT_CACHE_TIMES,
  type GraphSource,
  isGraphAvatarQuery,
  keepHostDefaultsOut,
  membersQuery,
} from '../../../src/queries';
import { access, tenantOnTheWire } from '../graph/wire';

const { graph } = tenantOnTheWire({
  users: ['ada', 'bob', 'eve'].map((id) => ({ id, displayName: id })),
  groups: [{ id: 'g1', displayName: 'Group', members: ['ada', 'bob', 'eve'] }],
});
const group = (id: string): GraphSubject => ({ kind: 'group', id });

function visitor() {
  const client = new QueryClient();
  const onError = vi.fn((_: GraphError) => {});
  const source: GraphSource = {
    client,
    scope: { origin: 'https://graph.microsoft.com', apiVersion: 'v1.0', accountKey: 'me' },
    times: DEFAULT_CACHE_TIMES,
    ...access(),
    hasPresence: true,
    refusals: createRefusals(),
    onError,
  };
  keepHostDefaultsOut(client, source.times);
  const ask = (id: string, count: number) => client.fetchQuery(membersQuery(source, group(id), count));
  return { client, onError, ask };
}

describe('the members of a group', () => {
  it('are read once for each number of them', async () => {
    const { ask, client } = visitor();
    const two = {
      kind: 'members',
      members: [
        { id: 'ada', displayName: 'ada' },
        { id: 'bob', displayName: 'bob' },
      ],
      hasMore: true,
    };
    expect(await ask('g1', 2)).toEqual(two);
    expect(await ask('g1', 2)).toEqual(two);
    expect(graph.requests).toHaveLength(1);
    expect(await ask('g1', 3)).toMatchObject({ members: { length: 3 }, hasMore: false });
    expect(graph.requests).toHaveLength(2);
    expect(client.getQueryCache().getAll().every(isGraphAvatarQuery)).toBe(true);
  });

  it('are asked for again after an hour', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const { ask } = visitor();
    await ask('g1', 2);
    vi.setSystemTime(Date.now() + 59 * 60_000);
    await ask('g1', 2);
    expect(graph.requests).toHaveLength(1);
    vi.setSystemTime(Date.now() + 2 * 60_000);
    await ask('g1', 2);
    expect(graph.requests).toHaveLength(2);
    vi.useRealTimers();
  });

  it('are none of a group that nobody knows, forbidden by a 403, and fail otherwise', async () => {
    const { ask, onError } = visitor();
    expect(await ask('ghost', 2)).toEqual({ kind: 'none' });
    expect(onError).not.toHaveBeenCalled();
    graph.fail('g1', 403, { times: 1 });
    expect(await ask('g1', 2)).toEqual({ kind: 'forbidden' });
    graph.fail('g1', 400, { times: 1 });
    await expect(ask('g1', 3)).rejects.toMatchObject({ status: 400 });
    expect(onError.mock.calls.map(([{ status }]) => status)).toEqual([403, 400]);
  });
});
