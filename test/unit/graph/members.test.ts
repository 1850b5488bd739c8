import { HttpResponse, http } from 'msw';
import { describe, expect, it } from 'vitest';
import { readMembers } from '../../../src/graph';
import { access, tenantOnTheWire } from './wire';

const people = Array.from({ length: 30 }, (_, index) => `p${index}`);
const inner = Array.from({ length: 12 }, (_, index) => `g${index}`);
const { graph, server } = tenantOnTheWire({
  users: people.map((id) => ({ id, displayName: id.toUpperCase() })),
  groups: [
    ...inner.map((id) => ({ id, displayName: id })),
    { id: 'all', displayName: 'All', members: people },
    { id: 'mixed', displayName: 'Mixed', members: ['p0', 'g0', 'p1', 'g1', 'p2', 'p3'] },
    { id: 'nested', displayName: 'Nested', members: [...inner, 'p0'] },
    { id: 'empty', displayName: 'Empty' },
  ],
});
const read = (id: string, count: number) => readMembers(access(), { kind: 'group', id }, count);
const MEMBERS = 'https://graph.microsoft.com/v1.0/groups/all/members';

describe('a group’s members', () => {
  it('are the first so many, in one request, and whether there are more', async () => {
    expect(await read('all', 2)).toEqual({
      members: [
        { id: 'p0', displayName: 'P0' },
        { id: 'p1', displayName: 'P1' },
      ],
      hasMore: true,
    });
    expect(graph.requests.map(({ url }) => new URL(url).search)).toEqual(['?$select=id,displayName&$top=2']);
  });

  it('are all where there are no more', async () => {
    expect(await read('all', 30)).toMatchObject({ members: { length: 30 }, hasMore: false });
    expect(await read('all', 31)).toMatchObject({ members: { length: 30 }, hasMore: false });
    expect(await read('all', 5000)).toMatchObject({ members: { length: 30 }, hasMore: false });
    expect(graph.requests).toHaveLength(3);
    expect(await read('empty', 5)).toEqual({ members: [], hasMore: false });
  });

  it('are people, for whom pages are turned', async () => {
    const { members, hasMore } = (await read('mixed', 3)) ?? {};
    expect(members?.map(({ id }) => id)).toEqual(['p0', 'p1', 'p2']);
    expect(hasMore).toBe(true);
    expect(graph.requests).toHaveLength(2);
    expect(await read('mixed', 4)).toMatchObject({ members: { length: 4 }, hasMore: false });
  });

  it('are given up after ten pages without any', async () => {
    expect(await read('nested', 1)).toEqual({ members: [], hasMore: true });
    expect(graph.requests).toHaveLength(10);
  });

  it('are asked for at Graph, wherever the link to the next page leads', async () => {
    const asked: string[] = [];
    server.use(
      http.get(MEMBERS, ({ request }) => {
        asked.push(request.url);
        const next = `https://evil.example/v1.0/groups/all/members?page=${asked.length}`;
        return HttpResponse.json({
          value: [{ id: `m${asked.length}` }],
          ...(asked.length < 3 && { '@odata.nextLink': next }),
        });
      }),
    );
    expect(await read('all', 3)).toEqual({
      members: ['m1', 'm2', 'm3'].map((id) => ({ id, displayName: null })),
      hasMore: false,
    });
    expect(asked.slice(1)).toEqual([`${MEMBERS}?page=1`, `${MEMBERS}?page=2`]);
  });

  it.each([
    ['nothing', undefined],
    ['no list', 'x'],
    ['nobody', [null, 5, {}, { id: 7 }]],
  ])('of an answer with %s are none, and a link that is none is the end', async (_, value) => {
    server.use(http.get(MEMBERS, () => HttpResponse.json({ value, '@odata.nextLink': 'nonsense' })));
    expect(await read('all', 3)).toEqual({ members: [], hasMore: false });
  });

  it('are null where there is no such group, and fail where they may not be read', async () => {
    expect(await read('ghost', 3)).toBeNull();
    graph.fail('all', 403);
    await expect(read('all', 3)).rejects.toMatchObject({ status: 403, scopes: ['GroupMember.Read.All'] });
  });
});
