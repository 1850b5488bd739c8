import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  GraphError,
  type GraphSubject,
  permissionsFor,
  readMembers,
  readOwnPresence,
  readPhotoBytes,
  readPhotoMetadata,
  readPresences,
  readProfile,
} from '../../../src/graph';
import { almost, anyJson } from '../anyJson';
import { runs } from '../fuzz';

const ADA: GraphSubject = { kind: 'user', id: 'ada@contoso.com' };
const GROUP: GraphSubject = { kind: 'group', id: 'g1' };

/** What else there is, a transport rejects. */
const status = fc.oneof({ weight: 4, arbitrary: fc.constant(200) }, fc.constant(404));

/** What a reader makes of some answer to all that it asks: a value, or the GraphError that it rejects with. */
function reads<T>(
  answer: { status: number; json?: unknown; bytes?: Uint8Array<ArrayBuffer> },
  read: (access: Parameters<typeof readProfile>[0]) => Promise<T>,
): Promise<T | GraphError> {
  const response = { json: null, bytes: null, ...answer, headers: new Headers(), token: null };
  const send = async () => (answer.status === 404 ? null : response);
  return read({ send, permissions: permissionsFor }).catch((error: unknown) => {
    if (error instanceof GraphError) return error;
    throw error;
  });
}

const isTextOrNull = (value: unknown) => value === null || (typeof value === 'string' && value !== '');
const isPixelsOrNull = (value: unknown) => value === null || (typeof value === 'number' && value > 0);

describe('whatever Graph answers', () => {
  it('metadata are a version and measures, or none, or an error', async () => {
    const json = almost({
      '@odata.mediaEtag': fc.string(),
      id: fc.constantFrom('1x1', '1X1', '648x648'),
      width: fc.double(),
      height: fc.double(),
    });
    const property = fc.asyncProperty(status, json, async (code, body) => {
      const answer = JSON.parse(JSON.stringify(body));
      const metadata = await reads({ status: code, json: answer }, (access) =>
        readPhotoMetadata(access, ADA),
      );
      if (metadata instanceof GraphError) return;
      // Only a 404, or the older answer of one pixel, is "none".
      if (metadata === null) {
        expect(code === 404 || /"1x1"|"width":1\b/i.test(JSON.stringify(answer))).toBe(true);
        return;
      }
      expect(code).toBe(200);
      expect(isTextOrNull(metadata.etag)).toBe(true);
      expect(isPixelsOrNull(metadata.width) && isPixelsOrNull(metadata.height)).toBe(true);
    });
    await fc.assert(property, runs(1000));
  });

  it('a picture is of one of four types, or none, or an error', async () => {
    const magic = fc.constantFrom(
      '\xff\xd8\xff',
      '\x89PNG',
      'GIF89a',
      'GIF89a\x01\0\x01\0',
      'RIFF1234WEBP',
      '<svg ',
      '<!doctype',
    );
    const bytes = fc
      .tuple(fc.oneof(magic, fc.constant('')), fc.uint8Array())
      .map(([start, rest]) => Uint8Array.from([...start].map((one) => one.charCodeAt(0)).concat([...rest])));
    const property = fc.asyncProperty(status, fc.option(bytes), async (code, body) => {
      const answer = code === 200 && body ? { status: code, bytes: body } : { status: code };
      const photo = await reads(answer, (access) => readPhotoBytes(access, ADA, 48));
      if (photo instanceof GraphError) return;
      if (photo === null) {
        expect(code === 404 || body?.join().startsWith('71,73,70')).toBe(true);
        return;
      }
      expect(photo.blob.type).toMatch(/^image\/(jpeg|png|gif|webp)$/);
      expect(new Uint8Array(await photo.blob.arrayBuffer())).toEqual(body);
    });
    await fc.assert(property, runs(1000));
  });

  it('a profile is of texts, or none, or an error', async () => {
    const json = almost({ id: fc.string(), displayName: fc.string(), mail: fc.string(), jobTitle: anyJson });
    const property = fc.asyncProperty(status, json, async (code, body) => {
      const profile = await reads({ status: code, json: body }, (access) => readProfile(access, ADA));
      if (profile instanceof GraphError) return;
      if (profile === null) {
        expect(code).toBe(404);
        return;
      }
      expect(Object.keys(profile)).toHaveLength(8);
      expect(Object.values(profile).every(isTextOrNull)).toBe(true);
    });
    await fc.assert(property, runs(1000));
  });

  it('presence is two words, and nobody else’s', async () => {
    const presence = almost({
      id: fc.constantFrom('a', 'B', ''),
      availability: fc.string(),
      activity: fc.string(),
    });
    const json = fc.oneof(almost({ value: fc.array(presence) }), presence);
    const property = fc.asyncProperty(status, json, async (code, body) => {
      const answer = { status: code, json: body };
      const own = await reads(answer, (access) => readOwnPresence(access));
      const found = await reads(answer, (access) => readPresences(access, ['a', 'b'], []));
      const others = found instanceof GraphError ? [] : [...found.values()];
      for (const one of own instanceof GraphError || own === null ? others : [own, ...others]) {
        expect([typeof one.availability, typeof one.activity]).toEqual(['string', 'string']);
        expect(one.availability && one.activity).not.toBe('');
      }
    });
    await fc.assert(property, runs(1000));
  });

  it('members are people, no more of them than were asked for, and the reading of them ends', async () => {
    const member = almost({
      '@odata.type': fc.constantFrom('#microsoft.graph.user', '#microsoft.graph.device'),
      id: fc.string(),
      displayName: fc.string(),
    });
    const json = almost({
      value: fc.array(member, { maxLength: 5 }),
      '@odata.nextLink': fc.constantFrom(
        'https://graph.microsoft.com/v1.0/next',
        'https://evil.example/v1.0/next',
        'next',
      ),
    });
    const property = fc.asyncProperty(
      status,
      json,
      fc.integer({ min: 1, max: 7 }),
      async (code, body, count) => {
        const members = await reads({ status: code, json: body }, (access) =>
          readMembers(access, GROUP, count),
        );
        if (members instanceof GraphError || members === null) return;
        expect(members.members.length).toBeLessThanOrEqual(count);
        for (const { id, displayName } of members.members) {
          expect(id).toMatch(/./s);
          expect(isTextOrNull(displayName)).toBe(true);
        }
      },
    );
    await fc.assert(property, runs(500));
  });
});
