import { expect, test } from 'vitest';
import { createGraph } from '../../../src/testing';

const odd = ["o'neil@contoso.com", 'guest_x.com#EXT#@contoso.com', 'a/b', 'a b+c%d', '名前@contoso.com'];
const graph = createGraph({
  users: [
    { id: 'Ada-1', userPrincipalName: 'Ada@contoso.com', displayName: 'Ada', photo: true },
    { id: 'bob', displayName: 'Bob', photo: true },
    { id: '$cash@contoso.com', displayName: 'Cash', photo: true },
    ...odd.map((id) => ({ id, displayName: id, photo: true })),
  ],
  groups: [{ id: 'g1', displayName: 'Group', photo: true }],
  teams: [{ id: 't1', displayName: 'Team', photo: true }],
  contacts: [{ id: 'Con=Tact', displayName: 'Contact', photo: true }],
  driveCreator: 'bob',
});
const get = (path: string, token = 'token') =>
  graph.handle(new Request(`https://any.host${path}`, { headers: { Authorization: `Bearer ${token}` } }));

test.each([
  ['/v1.0/me', 'Ada-1'],
  ['/beta/me', 'Ada-1'],
  ['/v1.0/users/Ada-1', 'Ada-1'],
  ['/v1.0/users/ada-1', 'Ada-1'],
  ['/v1.0/users/ADA%40CONTOSO.COM', 'Ada-1'],
  ['/v1.0/users/ada@contoso.com', 'Ada-1'],
  ["/v1.0/users('ada-1')", 'Ada-1'],
  ['/v1.0/users(%27ada-1%27)', 'Ada-1'],
  ['/v1.0/groups/g1', 'g1'],
  ["/v1.0/groups('g1')", 'g1'],
  ['/v1.0/teams/t1', 't1'],
  ['/v1.0/me/contacts/Con%3DTact', 'Con=Tact'],
  ['/v1.0/drive/root/createdByUser', 'bob'],
  ['/v1.0/me/drive/root/createdByUser', 'bob'],
])('%s is %s, with metadata and bytes of its photo', async (path, id) => {
  const profile = await get(path);
  expect(profile.status).toBe(200);
  expect((await profile.json()).id).toBe(id);
  const metadata = await get(`${path}/photo`);
  expect((await metadata.json())['@odata.mediaEtag']).toBe(graph.etagOf(id));
  const bytes = await get(`${path}/photo/$value`);
  expect(bytes.headers.get('ETag')).toBe(graph.etagOf(id));
});

test.each(odd)('the id %s is reached encoded and quoted', async (id) => {
  const quoted = encodeURIComponent(id.replaceAll("'", "''"));
  for (const path of [`/v1.0/users/${encodeURIComponent(id)}`, `/v1.0/users('${quoted}')`]) {
    expect((await (await get(path)).json()).id).toBe(id);
    expect((await get(`${path}/photos/48x48`)).status).toBe(200);
  }
});

test('an id that begins with $ is reached in the quoted form alone', async () => {
  expect((await (await get("/v1.0/users('$cash@contoso.com')")).json()).id).toBe('$cash@contoso.com');
  expect((await get('/v1.0/users/$cash@contoso.com')).status).toBe(400);
  expect((await get('/v1.0/users/%24cash%40contoso.com')).status).toBe(400);
});

test.each([
  ['/v1.0/users/nobody', 'Request_ResourceNotFound'],
  ['/v1.0/users/nobody/photo', 'Request_ResourceNotFound'],
  ['/v1.0/users/guest_x.com', 'Request_ResourceNotFound'],
  ['/v1.0/users/a%252Fb', 'Request_ResourceNotFound'],
  ['/v1.0/users/g1', 'Request_ResourceNotFound'],
  ['/v1.0/groups/t1/photo/$value', 'Request_ResourceNotFound'],
  ['/v1.0/me/contacts/con=tact/photo', 'ErrorItemNotFound'],
])('%s is nobody: 404 %s', async (path, code) => {
  const response = await get(path);
  expect(response.status).toBe(404);
  expect((await response.json()).error.code).toBe(code);
});

test.each([
  '/photo',
  '/me/photo',
  '/v2.0/me/photo',
  '/v1.0/',
  '/v1.0/nonsense',
  '/v1.0/users',
  '/v1.0/users/',
  '/v1.0/users//photo',
  '/v1.0/users/a/b/photo',
  '/v1.0/users/%E0%A4%A',
  "/v1.0/users('o'neil')",
  "/v1.0/users('')",
  '/v1.0/me/photo/48x48',
  '/v1.0/me/photos/$value',
  '/v1.0/me/photos/48x48/$value/more',
  '/v1.0/me/photo/value',
  '/v1.0/teams/t1/photos',
  '/v1.0/teams/t1/photos/48x48',
  '/v1.0/me/contacts/Con=Tact/photos/48x48/$value',
  '/v1.0/groups/g1/presence',
  '/v1.0/me/contacts/Con=Tact/presence',
  '/v1.0/me/presence/more',
  '/v1.0/me/members',
  '/v1.0/teams/t1/members',
  '/v1.0/communications/presences',
])('%s is no resource', async (path) => {
  const response = await get(path);
  expect(response.status).toBe(400);
  expect((await response.json()).error.code).toBe('BadRequest');
});

test('an id that is not encoded ends at its #', async () => {
  expect((await (await get('/v1.0/users/bob#EXT#@contoso.com/photo')).json()).displayName).toBe('Bob');
});

test("contacts are the tenant's me's alone", async () => {
  expect((await get('/v1.0/me/contacts/Con=Tact', 'bob')).status).toBe(404);
});

test('nothing can be written', async () => {
  const headers = { Authorization: 'Bearer token' };
  const request = new Request('https://any.host/v1.0/me/photo/$value', { method: 'PUT', headers, body: 'x' });
  expect((await graph.handle(request)).status).toBe(405);
});
