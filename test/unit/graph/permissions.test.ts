import { describe, expect, it } from 'vitest';
import {
  connect,
  type GetAccessToken,
  type GraphAccess,
  type GraphScopes,
  type GraphSubject,
  type PhotoSize,
  permissionsFor,
  readPhotoBytes,
  readPhotoMetadata,
  readProfile,
} from '../../../src/graph';
import { endpoint, tenantOnTheWire } from './wire';

const { graph } = tenantOnTheWire({
  users: [
    { id: 'ada', displayName: 'Ada', photo: true },
    { id: 'bob', displayName: 'Bob', photo: true },
  ],
  groups: [{ id: 'g1', displayName: 'Group', photo: true }],
  teams: [{ id: 't1', displayName: 'Team', photo: true }],
  contacts: [{ id: 'c1', displayName: 'Contact', photo: true }],
  // A token that says what it opens: `User.Read,Files.Read`.
  authenticate(request) {
    const permissions =
      /^Bearer (.*)$/.exec(request.headers.get('Authorization') ?? '')?.[1]?.split(',') ?? [];
    return { user: 'ada', permissions };
  },
});
const SUBJECTS: GraphSubject[] = [
  { kind: 'user', id: 'bob' },
  { kind: 'me' },
  { kind: 'group', id: 'g1' },
  { kind: 'team', id: 't1' },
  { kind: 'contact', id: 'c1' },
  { kind: 'driveCreator' },
];
const narrow: GetAccessToken = async ({ scopes }) => scopes.join(',');

function visitor(batch: boolean, scopes?: GraphScopes): GraphAccess {
  return {
    send: connect({ ...endpoint({ getAccessToken: narrow }), batch }),
    permissions: (subject, reading) => permissionsFor(subject, reading, scopes),
  };
}
const readAll = (access: GraphAccess, subjects = SUBJECTS, size: PhotoSize = 'original') =>
  Promise.all(
    subjects.flatMap((subject) => [
      readPhotoMetadata(access, subject),
      readPhotoBytes(access, subject, size),
      readProfile(access, subject),
    ]),
  );
/** The permissions of each token, and what was read by it. */
const tokens = () => {
  const read: Record<string, string[]> = {};
  for (const { authorization, batch, path } of graph.requests) {
    const items = batch?.map(({ url }) => url.replace(/\?.*/, '')) ?? [path];
    const token = String(authorization);
    read[token] = [...(read[token] ?? []), ...items].sort();
  }
  return read;
};

describe('the permissions asked for', () => {
  it.each([true, false])(
    'open each thing by themselves, and nothing travels with another’s (batch: %s)',
    async (batch) => {
      const answers = await readAll(visitor(batch));
      expect(answers.every((answer) => answer !== null)).toBe(true);
      expect(graph.items.map(({ status }) => status)).toEqual(Array(18).fill(200));
      const one = (path: string) => [`${path}/photo`, `${path}/photo/$value`];
      expect(tokens()).toEqual({
        'Bearer User.ReadBasic.All': ['/users/bob', ...one('/users/bob')],
        'Bearer User.Read': ['/me', ...one('/me')],
        'Bearer ProfilePhoto.Read.All': one('/groups/g1'),
        'Bearer GroupMember.Read.All': ['/groups/g1'],
        'Bearer Team.ReadBasic.All': ['/teams/t1', ...one('/teams/t1')],
        'Bearer Contacts.Read': ['/me/contacts/c1', ...one('/me/contacts/c1')],
        'Bearer Files.Read': ['/drive/root/createdByUser', ...one('/drive/root/createdByUser')],
      });
    },
  );

  it('are the app’s own where it says so, and then share a post', async () => {
    const scopes = { group: ['Group.Read.All'], user: ['User.Read.All'], me: ['User.Read.All'] };
    await readAll(visitor(true, scopes), SUBJECTS.slice(0, 3), 48);
    expect(tokens()).toEqual({
      'Bearer Group.Read.All': ['/groups/g1', '/groups/g1/photo', '/groups/g1/photos/48x48/$value'],
      'Bearer User.Read.All': expect.arrayContaining(['/users/bob/photo', '/me/photo', '/me']),
    });
    expect(graph.requests).toHaveLength(2);
    expect(graph.items.every(({ status }) => status === 200)).toBe(true);
  });

  it('are named by the error where they are missing', async () => {
    const access = visitor(true, { team: ['Wrong.Read'] });
    await expect(readProfile(access, { kind: 'team', id: 't1' })).rejects.toMatchObject({
      status: 403,
      scopes: ['Wrong.Read'],
      message: expect.stringContaining('Ask for consent to Wrong.Read'),
    });
  });

  it('for presence are one’s own, or everybody’s', () => {
    expect(permissionsFor({ kind: 'me' }, 'presence')).toEqual(['Presence.Read']);
    expect(permissionsFor({ kind: 'user', id: 'bob' }, 'presence')).toEqual(['Presence.Read.All']);
    const scopes = { user: ['User.Read.All'], me: ['User.Read.All'], presence: ['Presence.ReadWrite'] };
    expect(permissionsFor({ kind: 'me' }, 'presence', scopes)).toEqual(['Presence.ReadWrite']);
    expect(permissionsFor({ kind: 'user', id: 'bob' }, 'presence', scopes)).toEqual(['Presence.ReadWrite']);
  });
});
