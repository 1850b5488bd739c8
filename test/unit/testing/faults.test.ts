import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createGraph } from '../../../src/testing';

const tenant = () =>
  createGraph({
    users: [
      { id: 'ada', userPrincipalName: 'ada@contoso.com', displayName: 'Ada', photo: true },
      { id: 'bob', displayName: 'Bob', photo: true },
    ],
  });
type Graph = ReturnType<typeof tenant>;
const headers = { Authorization: 'Bearer token' };
const get = (graph: Graph, path: string, init: RequestInit = {}) =>
  graph.handle(new Request(`https://graph.microsoft.com/v1.0${path}`, { headers, ...init }));
const status = async (graph: Graph, path: string) => (await get(graph, path)).status;
const batch = (graph: Graph, ...urls: string[]) =>
  get(graph, '/$batch', {
    method: 'POST',
    body: JSON.stringify({ requests: urls.map((url) => ({ id: url, method: 'GET', url })) }),
  });
async function items(graph: Graph, ...urls: string[]) {
  const { responses } = await (await batch(graph, ...urls)).json();
  return urls.map((url) => responses.find(({ id }: { id: string }) => id === url));
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('a fault hits its subject, however it is named, and nobody else', async () => {
  const graph = tenant();
  graph.fail('ADA@contoso.com', 403);
  for (const path of ['/me', '/me/photo', '/users/ada/photos', "/users('ada')/photo/$value"]) {
    expect(await status(graph, path)).toBe(403);
  }
  expect(await status(graph, '/users/bob/photo')).toBe(200);
});

test('a fault may name somebody who is not there', async () => {
  const graph = tenant();
  graph.fail('ghost', 403);
  expect(await status(graph, '/users/ghost/photo')).toBe(403);
});

test('a fault may be of a part alone', async () => {
  const graph = tenant();
  const parts = async () => [
    await status(graph, '/me'),
    await status(graph, '/me/photo'),
    await status(graph, '/me/photos/48x48/$value'),
  ];
  for (const [part, expected] of [
    ['profile', [500, 200, 200]],
    ['metadata', [200, 500, 200]],
    ['bytes', [200, 200, 500]],
  ] as const) {
    const end = graph.fail('*', 500, { part });
    expect(await parts()).toEqual(expected);
    end();
    expect(await parts()).toEqual([200, 200, 200]);
  }
});

test('a fault ends after so many times', async () => {
  const graph = tenant();
  graph.fail('*', 503, { times: 2 });
  expect(await status(graph, '/me')).toBe(503);
  expect(await status(graph, '/users/bob')).toBe(503);
  expect(await status(graph, '/me')).toBe(200);
});

test('the latest fault counts', async () => {
  const graph = tenant();
  graph.fail('*', 500);
  const end = graph.fail('ada', 429);
  expect([await status(graph, '/me'), await status(graph, '/users/bob')]).toEqual([429, 500]);
  end();
  expect(await status(graph, '/me')).toBe(500);
});

test('what it looks like: Graph’s envelope, with the code given', async () => {
  const graph = tenant();
  graph.fail('ada', 429, {
    code: 'ApplicationThrottled',
    message: 'MailboxConcurrency limit.',
    retryAfter: 2.128,
  });
  const response = await get(graph, '/me/photo');
  expect(response.headers.get('Retry-After')).toBe('2.128');
  const { error } = await response.json();
  expect(error).toEqual({
    code: 'ApplicationThrottled',
    message: 'MailboxConcurrency limit.',
    innerError: {
      date: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/),
      'request-id': response.headers.get('request-id'),
      'client-request-id': response.headers.get('client-request-id'),
    },
  });
});

test.each([
  [401, 'InvalidAuthenticationToken'],
  [403, 'ErrorAccessDenied'],
  [404, 'ImageNotFound'],
  [429, 'TooManyRequests'],
  [503, 'UnknownError'],
])('%d is %s where no code is given', async (code, name) => {
  const graph = tenant();
  graph.fail('*', code);
  expect((await (await get(graph, '/me/photo')).json()).error.code).toBe(name);
});

test('a claims challenge can be read back', async () => {
  const graph = tenant();
  const claims = '{"access_token":{"nbf":{"essential":true,"value":"1604106651"}}}';
  graph.fail('*', 401, { claims, times: 1 });
  graph.fail('$batch', 403, { claims, times: 1 });
  for (const response of [await get(graph, '/me'), await batch(graph, '/me')]) {
    const header = response.headers.get('WWW-Authenticate') ?? '';
    expect(header).toMatch(/^Bearer .*error="insufficient_claims"/);
    expect(atob(/claims="([^"]+)"/.exec(header)?.[1] ?? '')).toBe(claims);
  }
});

test('headers and body may be anything', async () => {
  const graph = tenant();
  graph.fail('ada', 404, { body: '', headers: { 'Content-Type': 'text/plain', 'X-Own': '1' } });
  const text = await get(graph, '/me/photo');
  expect([text.headers.get('Content-Type'), text.headers.get('X-Own'), await text.text()]).toEqual([
    'text/plain',
    '1',
    '',
  ]);
  graph.fail('ada', 200, { body: '<html>' });
  const html = await get(graph, '/me/photo');
  expect([html.headers.get('Content-Type'), await html.text()]).toEqual(['text/plain', '<html>']);
  graph.fail('ada', 200, { body: { a: 1 } });
  expect(await (await get(graph, '/me/photo')).json()).toEqual({ a: 1 });
  graph.fail('ada', 404, { body: null });
  expect((await get(graph, '/me/photo')).body).toBeNull();
  expect((await items(graph, '/me/photo'))[0]).toMatchObject({ status: 404, body: null });
  graph.fail('ada', 304);
  expect(await status(graph, '/me/photo')).toBe(304);
});

test('batch items fail singly, with Retry-After in their own headers', async () => {
  const graph = tenant();
  graph.fail('ada', 429, { retryAfter: 3 });
  const [first, second] = await items(graph, '/me/photo', '/users/bob/photo');
  expect(first).toMatchObject({
    status: 429,
    headers: { 'Retry-After': '3' },
    body: { error: { code: 'TooManyRequests' } },
  });
  expect(second.status).toBe(200);
});

test('$batch fails as a whole, and only then', async () => {
  const graph = tenant();
  graph.fail('$batch', 429, { retryAfter: 'Mon, 01 Jan 2029 00:00:00 GMT', times: 1 });
  const response = await batch(graph, '/me');
  expect([response.status, response.headers.get('Retry-After')]).toEqual([
    429,
    'Mon, 01 Jan 2029 00:00:00 GMT',
  ]);
  expect((await batch(graph, '/me')).status).toBe(200);
  graph.fail('$batch', 500);
  expect(await status(graph, '/me')).toBe(200);
});

test('status 0 breaks the connection; an item of a batch becomes a 503', async () => {
  const graph = tenant();
  graph.fail('ada', 0);
  await expect(get(graph, '/me')).rejects.toThrow(TypeError);
  expect((await items(graph, '/me', '/users/bob')).map(({ status }) => status)).toEqual([503, 200]);
  graph.fail('$batch', 0);
  await expect(batch(graph, '/me')).rejects.toThrow(TypeError);
});

test('a delay holds the answer back, by path where it is a function', async () => {
  const graph = tenant();
  const settled = async (asked: Promise<Response>, ms: number) => {
    const done = vi.fn();
    void asked.then(done);
    await vi.advanceTimersByTimeAsync(ms - 1);
    expect(done).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    await vi.waitFor(() => expect(done).toHaveBeenCalled());
  };
  graph.delay(100);
  await settled(get(graph, '/me'), 100);
  graph.delay((path) => (path.startsWith('/users/bob') ? 300 : 50));
  await settled(get(graph, '/me'), 50);
  await settled(batch(graph, '/me', '/users/bob/photo?$select=id', '/me/photo'), 300);
  graph.delay(0);
  expect(await status(graph, '/me')).toBe(200);
});

test('an abort ends the wait, and leaves a 0 in the log', async () => {
  const graph = tenant();
  graph.delay(1000);
  const controller = new AbortController();
  const asked = get(graph, '/me', { signal: controller.signal });
  await vi.advanceTimersByTimeAsync(10);
  expect(graph.requests[0]?.status).toBeNull();
  controller.abort();
  await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
  expect([graph.requests[0]?.status, graph.items[0]?.status]).toEqual([0, 0]);
  expect(vi.getTimerCount()).toBe(0);
});

test('200 without a body is the true answer, changed', async () => {
  const graph = tenant();
  graph.fail('ada', 200, { part: 'bytes', headers: { ETag: '"other"' }, times: 1 });
  const changed = await get(graph, '/me/photos/48x48/$value');
  const plain = await get(graph, '/me/photos/48x48/$value');
  expect([changed.headers.get('ETag'), plain.headers.get('ETag')]).toEqual(['"other"', graph.etagOf('ada')]);
  expect(await changed.bytes()).toEqual(await plain.bytes());
  graph.fail('bob', 200, { headers: { 'X-Own': '1' } });
  graph.setPhoto('bob', null);
  expect(await status(graph, '/users/bob/photo')).toBe(404);
});

test('a body breaks off where it is told to; an item of a batch ends there', async () => {
  const graph = tenant();
  graph.fail('ada', 200, { part: 'bytes', cutAfter: 20 });
  const path = '/me/photos/48x48/$value';
  const { body } = await get(graph, path);
  const reader = body?.getReader();
  expect((await reader?.read())?.value).toHaveLength(20);
  await expect(reader?.read()).rejects.toThrow(TypeError);
  const [item] = await items(graph, path);
  expect(atob(item.body)).toHaveLength(20);
  graph.fail('$batch', 200, { cutAfter: 20 });
  await expect((await batch(graph, '/me')).text()).rejects.toThrow(TypeError);
});

test('the items of a batch may be left out, doubled and moved', async () => {
  const graph = tenant();
  graph.fail('$batch', 200, { responses: ([last, first]) => (first && last ? [first, last, last] : []) });
  const { responses } = await (await batch(graph, '/me', '/users/bob')).json();
  expect(responses.map(({ id }: { id: string }) => id)).toEqual(['/me', '/users/bob', '/users/bob']);
});
