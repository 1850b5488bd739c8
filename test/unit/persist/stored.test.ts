import { QueryClient } from '@tanstack/react-query';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createRefusals, type GraphSubject, permissionsFor } from '../../../src/graph';
import { checkStored } from '../../../src/persist/stored';
import { type CacheScope, DEFAULT_CACHE_TIMES, photoKey, type StoredEntry } from '../../../src/queries';
import { readPhoto } from '../../../src/queries/readPhoto';
import { almost, anyJson } from '../anyJson';
import { runs } from '../fuzz';

const ADA: GraphSubject = { kind: 'user', id: 'ada@contoso.com' };
const SCOPE: CacheScope = { origin: 'https://graph.microsoft.com', apiVersion: 'v1.0', accountKey: 'me' };
const PNG = Uint8Array.of(0x89, 0x50, 0x4e, 0x47);

const measure = fc.option(fc.integer({ min: 1, max: 648 }));
const photo = almost({
  kind: fc.constantFrom('photo', 'none'),
  etag: fc.constantFrom('"a"', 'W/"b"', ''),
  width: measure,
  height: measure,
  hashedSize: fc.constantFrom(48, 'original'),
  upload: almost({
    since: fc.constantFrom(0, Date.now()),
    over: almost({
      kind: fc.constantFrom('photo', 'none'),
      etag: fc.constant('"a"'),
      width: measure,
      height: measure,
    }),
  }),
});
const profile = almost({
  kind: fc.constantFrom('profile', 'none'),
  profile: almost({ id: fc.string(), displayName: fc.option(fc.string()), surname: fc.string() }),
});
const blob = fc.oneof(
  fc.constantFrom('image/png', 'image/svg+xml', 'text/html', '').map((type) => new Blob([PNG], { type })),
  anyJson,
);
/** What a store may bring back: it was another version of this library, or of the app, or somebody at the browser's tools. */
const entry: fc.Arbitrary<StoredEntry> = fc.record({
  part: fc.oneof(fc.constantFrom('photo', 'profile', 48, 'original', 'bytes', 49, '__proto__')),
  value: fc.oneof(photo, profile, anyJson),
  blob,
  updatedAt: fc.oneof(fc.double(), fc.integer(), anyJson),
}) as fc.Arbitrary<StoredEntry>; // As the types have it, which no store enforces.

it('takes what can be shown from what a store brings back, and names the rest', () => {
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 5 }), (entries) => {
      const stored = checkStored(entries);
      const isRecord = (part: unknown) => part === 'photo' || part === 'profile';
      const parts = [...stored.pictures.map(({ size }) => size), ...stored.broken];
      const others = entries.filter(({ part }) => !isRecord(part));
      expect(parts.filter((part) => !isRecord(part))).toHaveLength(others.length);
      for (const { part } of entries) {
        if (isRecord(part)) expect(stored.broken.includes(part) || part in stored).toBe(true);
      }
      for (const { size, etag, blob: picture } of stored.pictures) {
        expect([48, 'original']).toContain(size);
        expect(typeof etag).toBe('string');
        expect(picture.type).toBe('image/png');
      }
      for (const dated of [stored.photo, stored.profile]) {
        if (dated) expect(dated.updatedAt).toBeLessThanOrEqual(Date.now());
      }
      const { record } = stored.profile ?? {};
      const texts = record?.kind === 'profile' ? Object.values(record.profile) : [];
      expect(texts.every((text) => text === null || typeof text === 'string')).toBe(true);
    }),
    runs(2000),
  );
});

it('takes no photo that Graph could not be asked about again', async () => {
  const etag = fc.constantFrom('"a"', '"b"', null);
  const property = fc.asyncProperty(photo, etag, async (value, now) => {
    const { photo: known } = checkStored([{ part: 'photo', value, blob: null, updatedAt: 0 }]);
    if (!known) return;
    const client = new QueryClient();
    client.setQueryData(photoKey(SCOPE, ADA), known.record);
    const paths: string[] = [];
    const record = await readPhoto({
      subject: ADA,
      pixels: 48,
      signal: new AbortController().signal,
      source: {
        client,
        scope: SCOPE,
        times: DEFAULT_CACHE_TIMES,
        permissions: permissionsFor,
        hasPresence: true,
        refusals: createRefusals(),
        onError: () => {},
        send: async ({ path, accept }) => {
          paths.push(path);
          const json = { '@odata.mediaEtag': now, width: 648, height: 648 };
          const isBytes = accept === 'bytes';
          return {
            status: 200,
            headers: new Headers(),
            json: isBytes ? null : json,
            bytes: isBytes ? PNG : null,
            token: null,
          };
        },
      },
    });
    expect(['photo', 'none']).toContain(record.kind);
    for (const path of paths)
      expect(path).toMatch(/^\/users\/ada%40contoso\.com\/photo(s\/\d+x\d+)?(\/\$value)?$/);
  });
  await fc.assert(property, runs(1000));
});
