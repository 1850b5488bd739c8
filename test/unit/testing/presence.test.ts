import { expect, test } from 'vitest';
import { createGraph } from '../../../src/testing';

const tenant = () =>
  createGraph({
    users: [
      {
        id: 'ada',
        userPrincipalName: 'ada@contoso.com',
        displayName: 'Ada',
        presence: { availability: 'Busy' },
      },
      {
        id: 'bob',
        displayName: 'Bob',
        presence: { availability: 'DoNotDisturb', activity: 'Presenting' },
      },
      { id: 'eve', displayName: 'Eve' },
    ],
  });
type Graph = ReturnType<typeof tenant>;
const headers = { Authorization: 'Bearer token' };
const get = (graph: Graph, path: string, origin = 'https://graph.microsoft.com/v1.0') =>
  graph.handle(new Request(`${origin}${path}`, { headers }));
const post = (graph: Graph, path: string, body: unknown) =>
  graph.handle(
    new Request(`https://graph.microsoft.com/v1.0${path}`, {
      method: 'POST',
      headers,
      body: typeof body === 'string' ? body : JSON.stringify(body),
    }),
  );
const byIds = (graph: Graph, ids: unknown) => post(graph, '/communications/getPresencesByUserId', { ids });

test('one person’s, by object id, and one’s own', async () => {
  const graph = tenant();
  const busy = { id: 'ada', availability: 'Busy', activity: 'Busy' };
  for (const path of ['/me/presence', '/users/ADA/presence']) {
    expect(await (await get(graph, path)).json()).toMatchObject(busy);
  }
  expect(await (await get(graph, '/users/eve/presence')).json()).toMatchObject({ availability: 'Offline' });
  expect((await get(graph, '/users/ada@contoso.com/presence')).status).toBe(400);
  expect((await get(graph, '/users/nobody/presence')).status).toBe(404);
});

test('many people’s in one post, without those whom nobody knows', async () => {
  const graph = tenant();
  const answer = await byIds(graph, ['BOB', 'nobody', 'ada']);
  expect(await answer.json()).toEqual({
    '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#Collection(microsoft.graph.presence)',
    value: [
      { id: 'bob', availability: 'DoNotDisturb', activity: 'Presenting', statusMessage: null },
      { id: 'ada', availability: 'Busy', activity: 'Busy', statusMessage: null },
    ],
  });
  expect(graph.items).toEqual([
    {
      method: 'POST',
      path: '/communications/getPresencesByUserId',
      part: 'presence',
      body: { ids: ['BOB', 'nobody', 'ada'] },
      batched: false,
      status: 200,
    },
  ]);
});

test('650 ids are not too many, one more is', async () => {
  const ids = Array.from({ length: 651 }, (_, index) => `p${index}`);
  expect((await byIds(tenant(), ids.slice(1))).status).toBe(200);
  expect((await byIds(tenant(), ids)).status).toBe(400);
});

test.each([
  ['a UPN', { ids: ['ada@contoso.com'] }],
  ['no ids', {}],
  ['ids that are no list', { ids: 'ada' }],
  ['an id that is no string', { ids: [1] }],
  ['null', 'null'],
  ['no JSON', 'nonsense'],
])('a post of %s is refused', async (_, body) => {
  expect((await post(tenant(), '/communications/getPresencesByUserId', body)).status).toBe(400);
});

test('it is read by a GET of one, and by a POST of many', async () => {
  expect((await get(tenant(), '/communications/getPresencesByUserId')).status).toBe(405);
  expect((await post(tenant(), '/me/presence', {})).status).toBe(405);
});

test('both are items of a batch, the post with its body and the type of that', async () => {
  const graph = tenant();
  const byPost = {
    id: '1',
    method: 'POST',
    url: '/communications/getPresencesByUserId',
    body: { ids: ['ada'] },
  };
  const json = { 'content-type': 'application/json' };
  const requests = [
    { ...byPost, headers: json },
    { id: '2', method: 'GET', url: '/users/bob/presence' },
  ];
  const { responses } = await (await post(graph, '/$batch', { requests })).json();
  expect(responses).toMatchObject([
    { id: '2', status: 200, body: { availability: 'DoNotDisturb' } },
    { id: '1', status: 200, body: { value: [{ availability: 'Busy' }] } },
  ]);
  expect(graph.items[0]).toMatchObject({ method: 'POST', body: { ids: ['ada'] }, batched: true });
  for (const bodiless of [byPost, { ...byPost, headers: json, body: undefined }]) {
    expect((await post(graph, '/$batch', { requests: [bodiless] })).status).toBe(400);
  }
});

test('it changes, and reset brings it back', async () => {
  const graph = tenant();
  const activity = async () => (await (await get(graph, '/users/ada/presence')).json()).activity;
  graph.setPresence('ADA@contoso.com', { availability: 'Away', activity: 'Levitating' });
  expect(await activity()).toBe('Levitating');
  graph.reset();
  expect(await activity()).toBe('Busy');
  expect(() => graph.setPresence('ghost', { availability: 'Away' })).toThrow("'ghost'");
});

test('a fault may be of presence alone', async () => {
  const graph = tenant();
  graph.fail('*', 503, { part: 'presence' });
  expect((await byIds(graph, ['ada'])).status).toBe(503);
  expect((await get(graph, '/me/presence')).status).toBe(503);
  expect((await get(graph, '/me')).status).toBe(200);
});

test('China has none', async () => {
  const china = 'https://microsoftgraph.chinacloudapi.cn/v1.0';
  expect((await get(tenant(), '/me/presence', china)).status).toBe(400);
  expect((await get(tenant(), '/me', china)).status).toBe(200);
});
