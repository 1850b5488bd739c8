import { expect, test } from 'vitest';
import { createGraph, type GraphOptions } from '../../../src/testing';

const users = [
  { id: 'ada', userPrincipalName: 'ada@contoso.com', displayName: 'Ada' },
  { id: 'bob', displayName: 'Bob' },
];
const get = (options: Partial<GraphOptions>, headers: HeadersInit = {}, method = 'GET') =>
  createGraph({ users, ...options }).handle(
    new Request('https://graph.microsoft.com/v1.0/me', { method, headers }),
  );
const who = async (options: Partial<GraphOptions>, headers?: HeadersInit) =>
  (await (await get(options, headers)).json()).id;

test.each([[{}], [{ Authorization: 'Bearer ' }], [{ Authorization: 'Basic eDp5' }]])(
  'without a token, 401 and a challenge (%o)',
  async (headers) => {
    const response = await get({}, headers);
    expect(response.status).toBe(401);
    expect(response.headers.get('WWW-Authenticate')).toMatch(/^Bearer realm=""/);
    expect((await response.json()).error.code).toBe('InvalidAuthenticationToken');
  },
);

test('a token signs in me, or whom it names', async () => {
  expect(await who({}, { Authorization: 'Bearer anything' })).toBe('ada');
  expect(await who({ me: 'bob' }, { Authorization: 'Bearer anything' })).toBe('bob');
  expect(await who({ me: 'bob' }, { Authorization: 'Bearer ADA@contoso.com' })).toBe('ada');
});

test('an authentication of the app’s own', async () => {
  const authenticate = async (request: Request) => request.headers.get('X-Session');
  expect(await who({ authenticate }, { 'X-Session': 'bob' })).toBe('bob');
  expect((await get({ authenticate })).status).toBe(401);
  expect((await get({ authenticate }, { 'X-Session': 'nobody' })).status).toBe(404);
});

test('every origin may read, and the headers that Graph exposes', async () => {
  for (const headers of [new Headers({ Authorization: 'Bearer token' }), new Headers()]) {
    const response = await get({}, headers);
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(response.headers.has('Access-Control-Allow-Credentials')).toBe(false);
    const exposed = response.headers.get('Access-Control-Expose-Headers')?.split(', ');
    expect(exposed).toEqual(
      expect.arrayContaining(['ETag', 'request-id', 'WWW-Authenticate', 'Retry-After']),
    );
  }
  const older = await get({ exposedHeaders: ['ETag'] });
  expect(older.headers.get('Access-Control-Expose-Headers')).toBe('ETag');
});

test('a preflight needs no token and grants what is asked', async () => {
  const graph = createGraph({ users });
  const headers = { 'Access-Control-Request-Headers': 'authorization,x-own' };
  const request = new Request('https://graph.microsoft.com/v1.0/me', { method: 'OPTIONS', headers });
  const response = await graph.handle(request);
  expect(response.status).toBe(200);
  expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*');
  expect(response.headers.get('Access-Control-Allow-Headers')).toBe('authorization,x-own');
  expect(response.headers.get('Access-Control-Allow-Methods')).toMatch(/GET.*POST/);
  expect(response.headers.get('Access-Control-Max-Age')).toBe('600');
  expect(graph.requests).toMatchObject([{ method: 'OPTIONS', path: '/me', status: 200 }]);
  expect(graph.items).toEqual([]);
});

test('a backend that takes cookies names the origin', async () => {
  const options = { cors: 'credentials', authenticate: () => 'ada' } as const;
  const headers = { Origin: 'https://app.example' };
  for (const response of [await get(options, headers), await get(options, headers, 'OPTIONS')]) {
    expect(response.status).toBe(200);
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe('https://app.example');
    expect(response.headers.get('Access-Control-Allow-Credentials')).toBe('true');
    expect(response.headers.get('Vary')).toBe('Origin');
  }
  expect((await get(options)).headers.has('Access-Control-Allow-Origin')).toBe(false);
});

test('every answer has its own request id, and gives back the client’s', async () => {
  const headers = { Authorization: 'Bearer token', 'client-request-id': 'mine' };
  const [first, second] = [await get({}, headers), await get({}, headers)];
  expect(first.headers.get('client-request-id')).toBe('mine');
  expect(first.headers.get('request-id')).toMatch(/^[0-9a-f-]{36}$/);
  expect(first.headers.get('request-id')).not.toBe(second.headers.get('request-id'));
});
