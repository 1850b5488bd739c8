import { expect, test } from 'vitest';
import { createGraph } from '../../../src/testing';

const tenant = () =>
  createGraph({
    users: [
      { id: 'ada', userPrincipalName: 'ada@contoso.com', displayName: 'Ada', photo: true },
      { id: 'bob', displayName: 'Bob' },
    ],
    groups: [{ id: 'g1', displayName: 'Group' }],
    teams: [{ id: 'g1', displayName: 'Team' }],
    contacts: [{ id: 'c1', displayName: 'Contact' }],
  });
const headers = { Authorization: 'Bearer token' };
const get = (graph: ReturnType<typeof tenant>, path: string) =>
  graph.handle(new Request(`https://graph.microsoft.com/v1.0${path}`, { headers }));
const status = async (graph: ReturnType<typeof tenant>, path: string) => (await get(graph, path)).status;

test('every setPhoto is a new ETag, of identical bytes too', async () => {
  const graph = tenant();
  const bytes = Uint8Array.of(1, 2, 3);
  const etags = [graph.etagOf('ada')];
  for (const photo of [bytes, bytes, true] as const) {
    graph.setPhoto('ADA@contoso.com', photo);
    etags.push(graph.etagOf('ada'));
    expect((await get(graph, '/me/photo/$value')).headers.get('ETag')).toBe(graph.etagOf('ada'));
  }
  expect(new Set(etags).size).toBe(4);
});

test('a photo comes and goes', async () => {
  const graph = tenant();
  for (const [id, path] of [
    ['bob', '/users/bob/photo'],
    ['g1', '/groups/g1/photo'],
    ['c1', '/me/contacts/c1/photo'],
  ] as const) {
    expect(await status(graph, path)).toBe(404);
    graph.setPhoto(id, true);
    expect(await status(graph, path)).toBe(200);
    graph.setPhoto(id, null);
    expect(await status(graph, path)).toBe(404);
  }
});

test('a team that is a group shares its photo', async () => {
  const graph = tenant();
  graph.setPhoto('G1', true);
  expect([await status(graph, '/groups/g1/photo'), await status(graph, '/teams/g1/photo')]).toEqual([
    200, 200,
  ]);
});

test('reset gives back the tenant as created, and no ETag names two photos', async () => {
  const graph = tenant();
  const created = graph.etagOf('ada');
  graph.setPhoto('ada', Uint8Array.of(1));
  const first = graph.etagOf('ada');
  graph.setPhoto('bob', true);
  graph.fail('*', 500);
  graph.delay(60_000);
  graph.reset();
  expect(graph.requests).toEqual([]);
  expect(await status(graph, '/users/bob/photo')).toBe(404);
  expect([await status(graph, '/me/photo'), graph.etagOf('ada')]).toEqual([200, created]);
  graph.setPhoto('ada', Uint8Array.of(2));
  expect([created, first]).not.toContain(graph.etagOf('ada'));
});

test('two tenants made alike are alike', () => {
  expect(tenant().etagOf('ada')).toBe(tenant().etagOf('ada'));
  expect(tenant().etagOf('ada')).not.toBe(
    createGraph({ users: [{ id: 'eve', displayName: 'Eve', photo: true }] }).etagOf('eve'),
  );
});

test('mistakes are told', () => {
  expect(() => tenant().setPhoto('ghost', true)).toThrow("holds nothing by the id or UPN 'ghost'");
  expect(() => createGraph({ me: 'ghost' })).toThrow("me is 'ghost'");
  expect(() => createGraph({ driveCreator: 'ghost' })).toThrow("driveCreator is 'ghost'");
  const twice = [
    { id: 'ada', displayName: 'Ada' },
    { userPrincipalName: 'ADA', displayName: 'Ada' },
  ];
  expect(() => createGraph({ users: twice })).toThrow("two users are called 'ada'");
  const same = { userPrincipalName: 'x@y.z', displayName: 'X' };
  expect(() =>
    createGraph({
      users: [
        { ...same, id: '1' },
        { ...same, id: '2' },
      ],
    }),
  ).toThrow("'x@y.z'");
});

test('the log tells requests from what was asked', async () => {
  const graph = tenant();
  await get(graph, '/users/bob/photo?$select=id');
  const requests = [
    { id: '1', method: 'GET', url: 'users/ada%40contoso.com/photo/$value' },
    { id: '2', method: 'GET', url: '/groups/g2?$select=id' },
  ];
  const body = { requests };
  const url = 'https://graph.microsoft.com/beta/$batch';
  await graph.handle(new Request(url, { method: 'POST', headers, body: JSON.stringify(body) }));
  await graph.handle(new Request('https://proxy.example/v1.0/me', { credentials: 'include' }));
  const from = Date.now() - 10_000;
  expect(graph.requests).toEqual([
    {
      method: 'GET',
      url: 'https://graph.microsoft.com/v1.0/users/bob/photo?$select=id',
      path: '/users/bob/photo',
      authorization: 'Bearer token',
      credentials: 'same-origin',
      status: 404,
      batch: null,
      at: expect.toSatisfy((at) => at > from && at <= Date.now()),
    },
    expect.objectContaining({
      method: 'POST',
      path: '/$batch',
      status: 200,
      batch: [
        { id: '1', method: 'GET', url: 'users/ada%40contoso.com/photo/$value', status: 200 },
        { id: '2', method: 'GET', url: '/groups/g2?$select=id', status: 404 },
      ],
    }),
    expect.objectContaining({ path: '/me', authorization: null, credentials: 'include', status: 401 }),
  ]);
  expect(graph.items).toEqual([
    { method: 'GET', path: '/users/bob/photo', part: 'metadata', batched: false, status: 404 },
    {
      method: 'GET',
      path: '/users/ada%40contoso.com/photo/$value',
      part: 'bytes',
      batched: true,
      status: 200,
    },
    { method: 'GET', path: '/groups/g2', part: 'profile', batched: true, status: 404 },
    { method: 'GET', path: '/me', part: 'profile', batched: false, status: 401 },
  ]);
  const kept = graph.requests;
  graph.clearLog();
  expect([graph.requests.length, graph.items.length, kept.length]).toEqual([0, 0, 3]);
});

test('items of a batch refused as a whole have its status', async () => {
  const graph = tenant();
  graph.fail('$batch', 429);
  const body = JSON.stringify({ requests: [{ id: '1', method: 'GET', url: '/me' }] });
  await graph.handle(
    new Request('https://graph.microsoft.com/v1.0/$batch', { method: 'POST', headers, body }),
  );
  expect(graph.items).toMatchObject([{ path: '/me', status: 429 }]);
  expect(graph.requests).toMatchObject([{ batch: [{ status: 429 }] }]);
});
