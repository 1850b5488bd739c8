import { createGraph, graphHandlers } from 'graph-avatar/testing';
import { setupServer } from 'msw/node';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type GraphSubject, graphOrigin } from '../../../src/graph';
import { photoBytesPath, photoPath, profilePath } from '../../../src/graph/routes';
import { graphProxy } from '../../../stories/recipes/graphProxy';

const graph = createGraph({ users: [{ id: 'ada', displayName: 'Ada', photo: true }] });
const server = setupServer(...graphHandlers(graph));
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
beforeEach(() => graph.reset());
afterAll(() => server.close());

const ask = (path: string, init?: RequestInit) =>
  graphProxy(new Request(`https://app.contoso.com/v1.0${path}`, init), 'ada');
const post = (path: string, body: object) => ask(path, { method: 'POST', body: JSON.stringify(body) });
const batchOf = (method: string, url: string) => post('/$batch', { requests: [{ id: '1', method, url }] });

const SUBJECTS: GraphSubject[] = [
  { kind: 'user', id: 'bob_fabrikam.com#EXT#@contoso.onmicrosoft.com' },
  { kind: 'user', id: '$odd@contoso.com' },
  { kind: 'me' },
  { kind: 'group', id: 'research' },
  { kind: 'team', id: 'design' },
  { kind: 'contact', id: 'AAMkAGI2=' },
  { kind: 'driveCreator' },
];
const READS = [
  ...SUBJECTS.flatMap((subject) => [
    photoPath(subject),
    photoBytesPath(subject, 48),
    photoBytesPath(subject, 'original'),
    profilePath(subject),
  ]),
  '/groups/research/members?$select=id,displayName',
  '/me/presence',
];

it.each(READS)('passes %s on, by itself and in a batch', async (path) => {
  expect((await ask(path)).status).not.toBe(403);
  expect((await batchOf('GET', path)).status).toBe(200);
  const tokens = graph.requests.map(({ url, authorization }) => [new URL(url).origin, authorization]);
  expect(tokens).toEqual(Array(2).fill([graphOrigin('global'), 'Bearer ada']));
});

it('passes presence and bytes on as they are', async () => {
  expect((await post('/communications/getPresencesByUserId', { ids: ['ada'] })).status).toBe(200);
  const photo = await ask('/me/photo/$value');
  expect([photo.headers.get('ETag'), (await photo.blob()).type]).toEqual([graph.etagOf('ada'), 'image/png']);
});

it.each([
  '/me/messages',
  '/users',
  '/users/ada/mailFolders',
  '/groups/research/members/x',
  '/me/photo/../messages',
  '/sites/root',
  '/users/delta',
  '/users/$count',
  '/users/ada%2Fmessages',
  '/me?$expand=memberOf',
  '/me?$select=id&$expand=memberOf',
])('refuses %s, by itself and in a batch', async (path) => {
  expect((await ask(path)).status).toBe(403);
  expect((await batchOf('GET', path)).status).toBe(403);
  expect(graph.requests).toEqual([]);
});

it.each(['PUT', 'PATCH', 'DELETE', 'POST'])('refuses %s', async (method) => {
  expect((await ask('/me/photo', { method })).status).toBe(403);
  expect((await batchOf(method, '/me/photo')).status).toBe(403);
  expect((await post('/$batch', {})).status).toBe(403);
  expect(graph.requests).toEqual([]);
});
