import { HttpResponse, http } from 'msw';
import { describe, expect, it } from 'vitest';
import { type GraphSubject, readPhotoBytes, readPhotoMetadata, readProfile } from '../../../src/graph';
import { access, soon, tenantOnTheWire } from './wire';

const { graph, server } = tenantOnTheWire({
  users: [
    { userPrincipalName: 'ada@contoso.com', displayName: 'Ada Lovelace', jobTitle: 'Analyst', photo: true },
    {
      userPrincipalName: 'bare@contoso.com',
      displayName: 'Bare',
      photo: { etag: 'none', metadata: { width: null, height: null, '@odata.mediaContentType': null } },
    },
    { userPrincipalName: 'legacy@contoso.com', displayName: 'Legacy', photo: 'legacy-1x1' },
    { userPrincipalName: 'nobody@contoso.com', displayName: 'No Body' },
  ],
  groups: [{ id: 'g1', displayName: 'Research', photo: true }],
  teams: [{ id: 't1', displayName: 'Design', photo: true }],
  contacts: [{ id: 'c1', displayName: 'Luisa Moreau', photo: true }],
});
const user = (name: string): GraphSubject => ({ kind: 'user', id: `${name}@contoso.com` });
const ada = user('ada');

describe('readPhotoMetadata', () => {
  it('reads the version and the original’s measures', async () => {
    const metadata = await readPhotoMetadata(access(), ada);
    expect(metadata).toEqual({ etag: graph.etagOf('ada@contoso.com'), width: 648, height: 648 });
  });

  it.each<GraphSubject>([
    { kind: 'me' },
    { kind: 'group', id: 'g1' },
    { kind: 'team', id: 't1' },
    { kind: 'contact', id: 'c1' },
    { kind: 'driveCreator' },
  ])('reads that of %j', async (subject) => {
    expect(await readPhotoMetadata(access(), subject)).toMatchObject({ width: 648 });
    expect((await readPhotoBytes(access(), subject, 'original'))?.blob.type).toBe('image/png');
  });

  it('does without the fields that may be absent', async () => {
    expect(await readPhotoMetadata(access(), user('bare'))).toEqual({
      etag: null,
      width: null,
      height: null,
    });
  });

  it('is null for a 404 and for the older answer of one pixel', async () => {
    expect(await readPhotoMetadata(access(), user('nobody'))).toBeNull();
    expect(await readPhotoMetadata(access(), user('stranger'))).toBeNull();
    expect(await readPhotoMetadata(access(), user('legacy'))).toBeNull();
    expect(await readPhotoBytes(access(), user('legacy'), 'original')).toBeNull();
  });

  it.each([400, 401, 403, 406, 429, 500, 503, 504])('rejects with what a %i says', async (status) => {
    graph.fail('ada@contoso.com', status, { code: 'SomeCode' });
    await expect(soon(() => readPhotoMetadata(access(), ada))).rejects.toMatchObject({
      name: 'GraphError',
      status,
      code: 'SomeCode',
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      scopes: ['User.ReadBasic.All'],
    });
  });

  it('leaves the person out of the error', async () => {
    graph.fail('ada@contoso.com', 403);
    await expect(readPhotoMetadata(access(), ada)).rejects.toThrow(/^(?!.*ada).*User\.ReadBasic\.All/);
  });

  it('is not fooled by a captive portal', async () => {
    server.use(
      http.get('https://graph.microsoft.com/*', () => HttpResponse.html('<h1>Welcome to the hotel</h1>')),
    );
    await expect(readPhotoMetadata(access(), ada)).rejects.toMatchObject({ code: 'InvalidAnswer' });
    await expect(readPhotoBytes(access(), ada, 48)).rejects.toMatchObject({ code: 'InvalidAnswer' });
    await expect(readProfile(access(), ada)).rejects.toMatchObject({ code: 'InvalidAnswer' });
  });
});

describe('readPhotoBytes', () => {
  it('asks for one size', async () => {
    const bytes = await readPhotoBytes(access(), ada, 96);
    expect(bytes?.etag).toBe(graph.etagOf('ada@contoso.com'));
    expect(graph.items[0]?.path).toMatch(/\/photos\/96x96\/\$value$/);
  });

  it('believes the bytes and not their Content-Type', async () => {
    const svg = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>');
    graph.setPhoto('ada@contoso.com', { picture: svg, contentType: 'image/jpeg' });
    await expect(readPhotoBytes(access(), ada, 48)).rejects.toMatchObject({ code: 'InvalidAnswer' });
    graph.setPhoto('ada@contoso.com', { contentType: 'text/html' });
    expect((await readPhotoBytes(access(), ada, 48))?.blob.type).toBe('image/png');
  });

  it('does not take an empty body for a photo', async () => {
    graph.setPhoto('ada@contoso.com', new Uint8Array());
    await expect(readPhotoBytes(access(), ada, 48)).rejects.toMatchObject({ code: 'InvalidAnswer' });
  });
});

describe('readProfile', () => {
  it('reads a person', async () => {
    expect(await readProfile(access(), ada)).toMatchObject({
      displayName: 'Ada Lovelace',
      jobTitle: 'Analyst',
      givenName: expect.toSatisfy((name) => name === null || name === 'Ada'),
    });
  });

  it('reads the name of a group, and says null for what it has not', async () => {
    expect(await readProfile(access(), { kind: 'group', id: 'g1' })).toMatchObject({
      displayName: 'Research',
      mail: null,
    });
  });

  it('is null for somebody unknown', async () => {
    expect(await readProfile(access(), user('stranger'))).toBeNull();
  });
});
