import { expect, test } from 'vitest';
import { createGraph } from '../../../src/testing';

const people = Array.from({ length: 250 }, (_, index) => `p${index}`);
const graph = createGraph({
  users: people.map((id) => ({ id, displayName: id.toUpperCase(), jobTitle: 'Tester' })),
  groups: [
    { id: 'all', displayName: 'Everybody', members: people },
    { id: 'few', displayName: 'A few', members: ['p1@contoso.com', 'none', 'p0'] },
    { id: 'none', displayName: 'Nobody' },
  ],
});
const get = (path: string) =>
  graph.handle(
    new Request(new URL(path, 'https://graph.microsoft.com/v1.0/groups/'), {
      headers: { Authorization: 'Bearer token' },
    }),
  );
const json = async (path: string) => (await get(path)).json();

test('people and groups, in the order given, with their types', async () => {
  expect(await json('few/members?$select=id,displayName')).toEqual({
    '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#directoryObjects(id,displayName)',
    value: [
      { '@odata.type': '#microsoft.graph.user', id: 'p1', displayName: 'P1' },
      { '@odata.type': '#microsoft.graph.group', id: 'none', displayName: 'Nobody' },
      { '@odata.type': '#microsoft.graph.user', id: 'p0', displayName: 'P0' },
    ],
  });
  expect((await json('few/members')).value[0]).toMatchObject({ jobTitle: 'Tester' });
  expect(await json('none/members')).toMatchObject({ value: [] });
  expect((await get('ghost/members')).status).toBe(404);
});

test('a hundred a page, or as many as $top says, and a link to the rest that keeps the question', async () => {
  const pages: number[] = [];
  const ids: string[] = [];
  for (let next = 'all/members?$select=id'; next; ) {
    const page = await json(next);
    pages.push(page.value.length);
    for (const member of page.value) {
      expect(Object.keys(member)).toEqual(['@odata.type', 'id']);
      ids.push(member.id);
    }
    next = page['@odata.nextLink'];
  }
  expect(pages).toEqual([100, 100, 50]);
  expect(ids).toEqual(people);

  const first = await json('all/members?$top=125');
  const second = await json(first['@odata.nextLink']);
  expect([first.value.length, second.value.length]).toEqual([125, 125]);
  expect(second['@odata.nextLink']).toBeUndefined();
  expect(await json('all/members?$top=250')).not.toHaveProperty('@odata.nextLink');
});

test.each([
  '$top=0',
  '$top=1000',
  '$top=x',
  '$top=1.5',
  '$skiptoken=nonsense',
  '$skiptoken=%C3%A4',
  '$skiptoken=',
])('%s is refused', async (query) => {
  expect((await get(`all/members?${query}`)).status).toBe(400);
});

test('the log calls them members', async () => {
  graph.clearLog();
  await get('few/members?$top=2');
  expect(graph.items).toMatchObject([{ path: '/groups/few/members', part: 'members' }]);
});

test('a member whom nobody knows is told', () => {
  expect(() => createGraph({ groups: [{ id: 'g', displayName: 'G', members: ['ghost'] }] })).toThrow(
    "'ghost'",
  );
});
