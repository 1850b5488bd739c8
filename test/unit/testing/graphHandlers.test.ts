import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { createGraph, graphHandlers } from '../../../src/testing';

const graph = createGraph({ users: [{ id: 'ada', displayName: 'Ada', photo: true }] });
const server = setupServer(...graphHandlers(graph));
const headers = { Authorization: 'Bearer token' };

const unhandled: string[] = [];

beforeAll(() =>
  server.listen({
    onUnhandledRequest({ url }) {
      unhandled.push(url);
      throw new Error('Nothing may reach the network.');
    },
  }),
);
afterEach(() => {
  server.resetHandlers();
  server.restoreHandlers();
  graph.reset();
});
afterAll(() => server.close());

test.each([
  'https://graph.microsoft.com',
  'https://graph.microsoft.us',
  'https://dod-graph.microsoft.us',
  'https://microsoftgraph.chinacloudapi.cn',
])('%s is answered', async (origin) => {
  const response = await fetch(`${origin}/v1.0/me/photo/$value`, { headers });
  expect(response.status).toBe(200);
  expect(response.headers.get('ETag')).toBe(graph.etagOf('ada'));
  expect((await response.blob()).type).toBe('image/png');
  expect(graph.requests).toMatchObject([{ url: `${origin}/v1.0/me/photo/$value`, status: 200 }]);
});

test('a batch is answered', async () => {
  const body = JSON.stringify({ requests: [{ id: '1', method: 'GET', url: '/me/photo' }] });
  const response = await fetch('https://graph.microsoft.com/v1.0/$batch', { method: 'POST', headers, body });
  expect((await response.json()).responses).toMatchObject([{ id: '1', status: 200 }]);
});

test('a broken connection is one for fetch', async () => {
  graph.fail('*', 0);
  await expect(fetch('https://graph.microsoft.com/v1.0/me', { headers })).rejects.toThrow('Failed to fetch');
});

test('an abort reaches the emulator, and is no mistake for msw to report', async () => {
  const report = vi.spyOn(console, 'error');
  graph.delay(60_000);
  const controller = new AbortController();
  const asked = fetch('https://graph.microsoft.com/v1.0/me', { headers, signal: controller.signal });
  await expect.poll(() => graph.requests.length).toBe(1);
  controller.abort();
  await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
  await expect.poll(() => graph.requests[0]?.status).toBe(0);
  await new Promise((resolve) => setTimeout(resolve));
  expect(report).not.toHaveBeenCalled();
  report.mockRestore();
});

test('no request to a cloud gets out, not even to a path that Graph lacks', async () => {
  expect((await fetch('https://graph.microsoft.com/nonsense')).status).toBe(400);
});

test('other origins are answered where they are named, under the versions alone', async () => {
  const ask = async (path: string) => (await fetch(`https://app.example${path}`, { headers })).status;
  await ask('/v1.0/me?before');
  server.use(...graphHandlers(graph, { origins: ['https://app.example/'] }));
  expect([await ask('/v1.0/me'), await ask('/beta/me')]).toEqual([200, 200]);
  await ask('/settings');
  server.resetHandlers();
  await ask('/v1.0/me?after');
  const paths = unhandled.map((url) => url.slice('https://app.example'.length));
  expect(paths).toEqual(['/v1.0/me?before', '/settings', '/v1.0/me?after']);
});

test('handlers can be listed, and each says what it is for', () => {
  const listed = server.listHandlers().map((handler) => ('info' in handler ? handler.info.header : null));
  expect(listed).toContain('Microsoft Graph https://graph.microsoft.com/*');
});
