import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { photoBytesPath, photoPath, profilePath, subjectPath } from '../../../src/graph/routes';
import type { GraphSubject } from '../../../src/graph/subject';
import { routeOf } from '../../../src/testing/service/route';
import { runs } from '../fuzz';

const user = (id: string): GraphSubject => ({ kind: 'user', id });

describe('routes', () => {
  it.each<[GraphSubject, string]>([
    [user('ada@contoso.com'), '/users/ada%40contoso.com/photo'],
    [{ kind: 'me' }, '/me/photo'],
    [{ kind: 'group', id: 'g1' }, '/groups/g1/photo'],
    [{ kind: 'team', id: 't1' }, '/teams/t1/photo'],
    [{ kind: 'contact', id: 'AAMk=' }, '/me/contacts/AAMk%3D/photo'],
    [{ kind: 'driveCreator' }, '/drive/root/createdByUser/photo'],
  ])('of %j is %s', (subject, path) => {
    expect(photoPath(subject)).toBe(path);
  });

  it('names a size, or the original', () => {
    expect(photoBytesPath({ kind: 'me' }, 96)).toBe('/me/photos/96x96/$value');
    expect(photoBytesPath({ kind: 'me' }, 'original')).toBe('/me/photo/$value');
  });

  it('asks for the fields that are shown, and no others', () => {
    expect(profilePath({ kind: 'group', id: 'g1' })).toBe('/groups/g1?$select=displayName');
    expect(profilePath({ kind: 'me' })).toMatch(/^\/me\?\$select=id,displayName,/);
  });

  it.each([
    [
      'bob_fabrikam.com#EXT#@contoso.onmicrosoft.com',
      '/users/bob_fabrikam.com%23EXT%23%40contoso.onmicrosoft.com',
    ],
    ['$odd@contoso.com', "/users('%24odd%40contoso.com')"],
    ["$o'brien@contoso.com", "/users('%24o''brien%40contoso.com')"],
    ["o'brien@contoso.com", "/users/o'brien%40contoso.com"],
    ['a/photo', '/users/a%2Fphoto'],
    ['..', "/users('..')"],
    ['.', "/users('.')"],
    ['delta', "/users('delta')"],
    ['a?$select=mail', '/users/a%3F%24select%3Dmail'],
    ['\ud800', '/users/%EF%BF%BD'],
  ])('keeps the odd id %j inside its segment', (id, path) => {
    expect(subjectPath(user(id))).toBe(path);
  });

  it('reaches no other route, whatever the id', () => {
    const hostile = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[./\\$%#?'()2eEfF]*$/));
    fc.assert(
      fc.property(hostile, (id) => {
        fc.pre(id.trim() !== '');
        const url = new URL(`https://graph.microsoft.com/v1.0${photoPath(user(id))}`);
        expect(url.search + url.hash).toBe('');
        const [version, ...segments] = url.pathname.slice(1).split('/');
        expect(version).toBe('v1.0');
        expect(segments.at(-1)).toBe('photo');
        const isQuoted = segments.length === 2 && /^users\('.*'\)$/.test(segments[0] ?? '');
        expect(isQuoted || (segments.length === 3 && segments[0] === 'users')).toBe(true);
      }),
      runs(2000),
    );
  });

  it('are read back by the emulator as whom they were made of', () => {
    const id = fc
      .oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[./\\$%#?'()@ad-el]*$/), fc.emailAddress())
      .filter((one) => one.trim() !== '')
      .map((one) => one.replace(/\p{Surrogate}/gu, '\uFFFD'));
    const subject: fc.Arbitrary<GraphSubject> = fc.oneof(
      fc.record({ kind: fc.constantFrom('user', 'group', 'team', 'contact'), id }),
      fc.record({ kind: fc.constantFrom('me', 'driveCreator') }),
    );
    const wireOf = (path: string) =>
      new URL(`https://graph.microsoft.com/v1.0${path}`).pathname.slice('/v1.0'.length);
    fc.assert(
      fc.property(subject, (whose) => {
        expect(routeOf(wireOf(photoPath(whose)))).toEqual({
          owner: whose,
          view: { kind: 'photo', size: null, value: false },
        });
        expect(routeOf(wireOf(photoBytesPath(whose, 'original')))?.owner).toEqual(whose);
        expect(routeOf(wireOf(profilePath(whose)))).toEqual({ owner: whose, view: { kind: 'profile' } });
        if (whose.kind === 'team' || whose.kind === 'contact') return;
        const view = { kind: 'photo', size: '48x48', value: true };
        expect(routeOf(wireOf(photoBytesPath(whose, 48)))).toEqual({ owner: whose, view });
      }),
      runs(2000),
    );
  });
});
