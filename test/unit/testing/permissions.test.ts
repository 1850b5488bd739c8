import { expect, test } from 'vitest';
import { createGraph, type SignIn } from '../../../src/testing';

function tenant(signIn: Omit<SignIn, 'user'>) {
  return createGraph({
    users: [
      { id: 'ada', displayName: 'Ada', photo: true },
      { id: 'bob', displayName: 'Bob', photo: true },
    ],
    groups: [{ id: 'g1', displayName: 'Group', photo: true }],
    teams: [{ id: 't1', displayName: 'Team', photo: true }],
    contacts: [{ id: 'c1', displayName: 'Contact', photo: true }],
    authenticate: () => ({ user: 'ada', ...signIn }),
  });
}
const ask = async (signIn: Omit<SignIn, 'user'>, path: string) => {
  const [method, body] = path.startsWith('/communications') ? ['POST', '{"ids":["bob"]}'] : ['GET', null];
  const url = `https://graph.microsoft.com/v1.0${path}`;
  const response = await tenant(signIn).handle(new Request(url, { method, body }));
  return { status: response.status, code: response.ok ? null : (await response.json()).error.code };
};

const rows: [path: string, enough: string[], code: string][] = [
  ['/me', ['User.Read', 'User.Read.All'], 'Authorization_RequestDenied'],
  ['/me/photo', ['User.Read', 'ProfilePhoto.Read.All'], 'ErrorAccessDenied'],
  ['/users/ada/photos/48x48', ['User.Read'], 'ErrorAccessDenied'],
  ['/users/bob', ['User.ReadBasic.All', 'User.Read.All'], 'Authorization_RequestDenied'],
  ['/users/bob/photo/$value', ['User.ReadBasic.All', 'ProfilePhoto.Read.All'], 'ErrorAccessDenied'],
  ['/users/bob/photos', ['User.ReadBasic.All', 'ProfilePhoto.Read.All'], 'ErrorAccessDenied'],
  ['/groups/g1', ['GroupMember.Read.All', 'Group.Read.All'], 'Authorization_RequestDenied'],
  ['/groups/g1/members', ['GroupMember.Read.All', 'Group.Read.All'], 'Authorization_RequestDenied'],
  ['/groups/g1/photo', ['ProfilePhoto.Read.All', 'Group.Read.All'], 'ErrorAccessDenied'],
  ['/teams/t1', ['Team.ReadBasic.All'], 'Authorization_RequestDenied'],
  ['/teams/t1/photo', ['Team.ReadBasic.All'], 'ErrorAccessDenied'],
  ['/me/contacts/c1', ['Contacts.Read'], 'Authorization_RequestDenied'],
  ['/drive/root/createdByUser/photo', ['Files.Read'], 'ErrorAccessDenied'],
  ['/me/presence', ['Presence.Read', 'Presence.Read.All'], 'Forbidden'],
  ['/users/ada/presence', ['Presence.Read', 'Presence.Read.All'], 'Forbidden'],
  ['/users/bob/presence', ['Presence.Read.All'], 'Forbidden'],
  ['/communications/getPresencesByUserId', ['Presence.Read.All'], 'Forbidden'],
];
const known = [...new Set(rows.flatMap(([, enough]) => enough))];

test.each(rows)('%s is opened by %j and by no other, else a 403 %s', async (path, enough, code) => {
  for (const permission of enough) expect((await ask({ permissions: [permission] }, path)).status).toBe(200);
  expect((await ask({}, path)).status).toBe(200);
  // Those of other rows that Graph's reference names for this one, too.
  const more = ['/me', '/me/photo', '/users/ada/photos/48x48'].includes(path)
    ? ['User.ReadBasic.All', 'User.Read.All', 'ProfilePhoto.Read.All']
    : path.startsWith('/users/bob')
      ? ['User.Read.All']
      : [];
  const others = known.filter((one) => !enough.includes(one) && !more.includes(one));
  expect(await ask({ permissions: others }, path)).toEqual({ status: 403, code });
  expect(await ask({ permissions: [] }, path)).toEqual({ status: 403, code });
});

test('a personal account has no presence, whatever its permissions', async () => {
  const permissions = ['User.Read', 'Presence.Read.All'];
  for (const path of ['/me/presence', '/communications/getPresencesByUserId']) {
    expect(await ask({ personal: true, permissions }, path)).toEqual({ status: 403, code: 'Forbidden' });
  }
  expect((await ask({ personal: true, permissions }, '/me/photo')).status).toBe(200);
});

test('what is not permitted tells nobody whether it is there', async () => {
  expect((await ask({ permissions: ['User.Read'] }, '/users/ghost')).status).toBe(403);
});

test('a batch refuses its items one by one', async () => {
  const body = JSON.stringify({
    requests: ['/me', '/users/bob'].map((url) => ({ id: url, method: 'GET', url })),
  });
  const request = new Request('https://graph.microsoft.com/v1.0/$batch', { method: 'POST', body });
  const { responses } = await (await tenant({ permissions: ['User.Read'] }).handle(request)).json();
  expect(responses).toMatchObject([
    { id: '/users/bob', status: 403 },
    { id: '/me', status: 200 },
  ]);
});
