import { expect, test } from 'vitest';
import { createGraph } from '../../../src/testing';

const own = Uint8Array.of(0xff, 0xd8, 0xff, 0xfb, 0xf0);
const tenant = () =>
  createGraph({
    users: [
      { id: 'ada', displayName: 'Ada', photo: own },
      { id: 'bob', displayName: 'Bob' },
    ],
  });

async function post(graph: ReturnType<typeof createGraph>, body: unknown, url = '/v1.0/$batch') {
  const request = new Request(`https://graph.microsoft.com${url}`, {
    method: 'POST',
    headers: { Authorization: 'Bearer token', 'Content-Type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  const response = await graph.handle(request);
  expect(request.bodyUsed).toBe(false);
  return { status: response.status, body: await response.json() };
}
const item = (url: string, id = url, method = 'GET') => ({ id, method, url });

test('items answer by id, bytes as base64, metadata and errors as JSON', async () => {
  const graph = tenant();
  const requests = [
    item('/users/ada/photo/$value', '1'),
    item('users/ada/photos/48X48?$select=id', '2'),
    item('/users/bob/photo', '3'),
  ];
  const { status, body } = await post(graph, { requests });
  expect(status).toBe(200);
  expect(body.responses).toEqual([
    {
      id: '3',
      status: 404,
      headers: { 'Content-Type': 'application/json' },
      body: { error: expect.objectContaining({ code: 'ImageNotFound' }) },
    },
    {
      id: '2',
      status: 200,
      headers: expect.objectContaining({ 'Content-Type': 'application/json' }),
      body: {
        '@odata.context': "https://graph.microsoft.com/v1.0/$metadata#users('ada')/photos/$entity",
        '@odata.mediaContentType': 'image/jpeg',
        '@odata.mediaEtag': graph.etagOf('ada'),
        id: '48X48',
      },
    },
    {
      id: '1',
      status: 200,
      headers: expect.objectContaining({ 'Content-Type': 'image/jpeg', ETag: graph.etagOf('ada') }),
      body: Buffer.from(own).toString('base64'),
    },
  ]);
});

test('a large photo survives base64', async () => {
  const large = Uint8Array.from({ length: 200_000 }, (_, index) => index % 251);
  const graph = createGraph({ users: [{ displayName: 'Ada', photo: large }] });
  const { body } = await post(graph, { requests: [item('/me/photo/$value')] });
  expect(Buffer.from(body.responses[0].body, 'base64').equals(large)).toBe(true);
});

test('the version is that of the post', async () => {
  const graph = createGraph({ users: [{ displayName: 'Ada', photo: { width: 48 } }] });
  const requests = [item('/me/photos/96x96')];
  expect((await post(graph, { requests })).body.responses[0].status).toBe(404);
  expect((await post(graph, { requests }, '/beta/$batch')).body.responses[0].body.id).toBe('1x1');
});

test.each([
  ['21 items', { requests: Array.from({ length: 21 }, (_, index) => item('/me', `${index}`)) }],
  ['an id twice', { requests: [item('/me', '1'), item('/users/bob', '1')] }],
  ['no id', { requests: [{ method: 'GET', url: '/me' }] }],
  ['no url', { requests: [{ method: 'GET', id: '1' }] }],
  ['an item that is null', { requests: [null] }],
  ['no items', { requests: [] }],
  ['no requests', {}],
  ['null', 'null'],
  ['no JSON', 'nonsense'],
])('%s is refused as a whole', async (_, body) => {
  const { status, body: answer } = await post(tenant(), body);
  expect(status).toBe(400);
  expect(answer.error.code).toBe('BadRequest');
});

test('20 items are not too many', async () => {
  const requests = Array.from({ length: 20 }, (_, index) => item('/me', `${index}`));
  const { status, body } = await post(tenant(), { requests });
  expect(status).toBe(200);
  expect(body.responses).toHaveLength(20);
});

test.each([
  ['https://graph.microsoft.com/v1.0/me', 400],
  ['//graph.microsoft.com/v1.0/me', 400],
  ['/v1.0/me', 400],
  ['/../beta/me', 400],
  ['/$batch', 400],
  ['/nonsense', 400],
  ['/users/guest#EXT#@contoso.com', 404],
])('the url %s is a %d of its item alone', async (url, status) => {
  const { body } = await post(tenant(), { requests: [item(url, '1'), item('/me', '2')] });
  expect(body.responses.map((response: { status: number }) => response.status)).toEqual([200, status]);
});

test('an item that would write is refused', async () => {
  const { body } = await post(tenant(), { requests: [item('/me/photo/$value', '1', 'DELETE')] });
  expect(body.responses[0].status).toBe(405);
});
