import { QueryClient } from '@tanstack/react-query';
import { describe, expect, it, vi } from 'vitest';
import { createRefusals, type GraphError, type GraphSubject } from '../../../src/graph';
import {
  DEFAULT_CACHE_TIMES,
  type GraphSource,
  isGraphAvatarQuery,
  keepHostDefaultsOut,
  photoBytesQuery,
  photoQuery,
} from '../../../src/queries';
import { photoBytesKey, photoKey } from '../../../src/queries/keys';
import type { PhotoSpec } from '../../../src/testing';
import { access, soon, tenantOnTheWire } from '../graph/wire';

const ADA = 'ada@contoso.com';
const ada: GraphSubject = { kind: 'user', id: ADA };
const { graph } = tenantOnTheWire({ users: [{ userPrincipalName: ADA, displayName: 'Ada', photo: true }] });

const paths = () => graph.items.map(({ path }) => path.replace(/^.*ada(?:%40|@)contoso\.com/, '')).sort();

function visitor(photo?: PhotoSpec) {
  if (photo !== undefined) graph.setPhoto(ADA, photo);
  const client = new QueryClient({
    defaultOptions: { queries: { retry: 3, gcTime: Number.POSITIVE_INFINITY } },
  });
  const onError = vi.fn((_: GraphError) => {});
  const source: GraphSource = {
    client,
    scope: { origin: 'https://graph.microsoft.com', apiVersion: 'v1.0', accountKey: 'me' },
    times: DEFAULT_CACHE_TIMES,
    ...access(),
    hasPresence: true,
    refusals: createRefusals(),
    onError,
  };
  keepHostDefaultsOut(client, source.times);
  const key = photoKey(source.scope, ada);
  return {
    client,
    onError,
    key,
    /** Asks as a newly mounted element does; `again` as one does after the freshness time. */
    ask: (pixels = 48) => client.fetchQuery(photoQuery(source, ada, pixels)),
    again: async (pixels = 48) => {
      graph.clearLog();
      await client.invalidateQueries({ queryKey: key, refetchType: 'none' });
      return client.fetchQuery(photoQuery(source, ada, pixels));
    },
    bytes: (size: 48 | 64 | 96 | 240 | 'original', etag: string) =>
      client.getQueryData(photoBytesKey(source.scope, ada, size, etag)),
    askBytes: (etag: string, pixels: number) =>
      client.fetchQuery(
        photoBytesQuery(source, ada, { kind: 'photo', etag, width: 648, height: 648 }, pixels),
      ),
  };
}

describe('a face that is not known', () => {
  it('takes metadata and bytes, asked for at once', async () => {
    const { ask, bytes } = visitor();
    const etag = graph.etagOf(ADA) ?? '';
    expect(await ask()).toEqual({ kind: 'photo', etag, width: 648, height: 648 });
    expect(paths()).toEqual(['/photo', '/photos/48x48/$value']);
    expect(bytes(48, etag)).toBeInstanceOf(Blob);
  });

  it('asks again for what there is where the guess of size was wrong', async () => {
    const { ask, bytes } = visitor({ width: 99, height: 99 });
    const record = await ask(240);
    expect(record).toMatchObject({ width: 99, height: 99 });
    expect(paths()).toEqual(['/photo', '/photo/$value', '/photos/240x240/$value']);
    expect(bytes('original', graph.etagOf(ADA) ?? '')).toBeInstanceOf(Blob);
  });

  it('takes the next smaller size where one is missing that should exist', async () => {
    const { ask, bytes } = visitor({ sizes: [48, 64, 120] });
    await ask(96);
    expect(paths()).toEqual(['/photo', '/photos/64x64/$value', '/photos/96x96/$value']);
    expect(bytes(96, graph.etagOf(ADA) ?? '')).toBeInstanceOf(Blob);
  });

  it('takes the original where the sizes are missing', async () => {
    const { ask } = visitor({ sizes: [] });
    expect(await ask(96)).toMatchObject({ kind: 'photo' });
    expect(paths()).toContain('/photo/$value');
  });

  it('is none where the bytes are nowhere', async () => {
    const { ask, onError } = visitor();
    graph.fail(ADA, 404, { part: 'bytes' });
    expect(await ask(96)).toEqual({ kind: 'none' });
    expect(onError).not.toHaveBeenCalled();
  });

  it.each<PhotoSpec>([null, 'legacy-1x1'])(
    'is none where the photo is %s, and that is kept',
    async (photo) => {
      const { ask, onError } = visitor(photo);
      expect(await ask()).toEqual({ kind: 'none' });
      graph.clearLog();
      expect(await ask()).toEqual({ kind: 'none' });
      expect(graph.items).toHaveLength(0);
      expect(onError).not.toHaveBeenCalled();
    },
  );

  it('is forbidden by a 403, which is told and kept', async () => {
    const { ask, onError } = visitor();
    graph.fail(ADA, 403);
    expect(await ask()).toEqual({ kind: 'forbidden' });
    expect(await ask()).toEqual({ kind: 'forbidden' });
    expect(onError).toHaveBeenCalledOnce();
    expect(onError.mock.calls[0]?.[0]).toMatchObject({ status: 403, scopes: ['User.ReadBasic.All'] });
  });

  it.each([
    [400, 1],
    [401, 2],
    [406, 1],
    [429, 4],
    [500, 4],
    [503, 4],
  ])('fails by a %i, in %i tries of the transport’s, once, and nothing is kept', async (status, tries) => {
    const { ask, onError, client, key } = visitor();
    graph.fail(ADA, status);
    await expect(soon(ask)).rejects.toMatchObject({ status });
    expect(onError).toHaveBeenCalledOnce();
    expect(client.getQueryData(key)).toBeUndefined();
    expect(graph.items.filter(({ path }) => path.endsWith('/photo'))).toHaveLength(tries);
  });

  it('fails where the picture does, and not for a size that there is not', async () => {
    const { ask } = visitor();
    const mend = graph.fail(ADA, 503, { part: 'bytes' });
    await expect(soon(ask)).rejects.toMatchObject({ status: 503 });
    mend();
    expect(await ask()).toMatchObject({ kind: 'photo' });
  });
});

describe('a face that is known', () => {
  it('takes metadata alone where it has not changed', async () => {
    const { ask, again } = visitor();
    const first = await ask();
    expect(await again()).toEqual(first);
    expect(paths()).toEqual(['/photo']);
  });

  it('has its new picture in the cache before the new version is told', async () => {
    const { ask, again, bytes } = visitor();
    const first = await ask();
    graph.setPhoto(ADA, true);
    const second = await again(64);
    expect(second).not.toEqual(first);
    expect(paths()).toEqual(['/photo', '/photos/64x64/$value']);
    expect(bytes(64, graph.etagOf(ADA) ?? '')).toBeInstanceOf(Blob);
  });

  it('takes metadata alone where there was no photo', async () => {
    const { ask, again } = visitor(null);
    await ask();
    await again();
    expect(paths()).toEqual(['/photo']);
  });

  it('keeps its photo when asking again fails', async () => {
    const { ask, again, client, key } = visitor();
    const first = await ask();
    graph.fail(ADA, 503);
    await expect(again()).rejects.toMatchObject({ status: 503 });
    expect(client.getQueryData(key)).toEqual(first);
  });

  it('loses its photo to a 404', async () => {
    const { ask, again } = visitor();
    await ask();
    graph.setPhoto(ADA, null);
    expect(await again()).toEqual({ kind: 'none' });
  });
});

describe('ETags', () => {
  it('are read off the bytes where the metadata has none', async () => {
    const { ask } = visitor({ metadata: { '@odata.mediaEtag': null }, bytesEtag: '"of the bytes"' });
    expect(await ask()).toMatchObject({ etag: '"of the bytes"' });
  });

  it('are made of the bytes where neither has one, and compared at the same size', async () => {
    const { ask, again } = visitor({ etag: 'none' });
    const first = await ask();
    expect(first).toMatchObject({ etag: expect.stringMatching(/^"fnv1a-/) });
    expect(await again(240)).toEqual(first);
    expect(paths()).toEqual(['/photo', '/photos/48x48/$value']);
    graph.setPhoto(ADA, { etag: 'none' });
    expect(await again()).not.toEqual(first);
  });

  it('of the metadata count where the bytes’ differ, and nothing is asked for again because of it', async () => {
    const { ask, again, bytes } = visitor({ etag: '"metadata"', bytesEtag: '"bytes"' });
    const first = await ask();
    expect(first).toMatchObject({ etag: '"metadata"' });
    expect(bytes(48, 'metadata')).toBeInstanceOf(Blob);
    expect(await again()).toEqual(first);
    expect(paths()).toEqual(['/photo']);
  });

  it('are the same weak and strong', async () => {
    const { ask, again, bytes } = visitor({ etag: 'W/"one"' });
    await ask();
    expect(bytes(48, '"one"')).toBeInstanceOf(Blob);
    graph.setPhoto(ADA, { etag: '"one"' });
    await again();
    expect(paths()).toEqual(['/photo']);
  });
});

describe('a picture', () => {
  it('of one version is not asked for again, whatever the host invalidates', async () => {
    const { ask, askBytes, client } = visitor();
    await ask(48);
    await client.invalidateQueries();
    graph.clearLog();
    expect(await askBytes(graph.etagOf(ADA) ?? '', 48)).toBeInstanceOf(Blob);
    expect(graph.items).toHaveLength(0);
  });

  it('of another size is one request', async () => {
    const { ask, askBytes } = visitor();
    await ask(48);
    graph.clearLog();
    expect(await askBytes(graph.etagOf(ADA) ?? '', 240)).toBeInstanceOf(Blob);
    expect(paths()).toEqual(['/photos/240x240/$value']);
  });

  it('that is larger serves a smaller need', async () => {
    const { ask, askBytes } = visitor();
    await ask(240);
    graph.clearLog();
    expect(await askBytes(graph.etagOf(ADA) ?? '', 48)).toBeInstanceOf(Blob);
    expect(graph.items).toHaveLength(0);
  });

  it('that a JSON persister brings back as {} is asked for again', async () => {
    const { client, askBytes } = visitor();
    const etag = graph.etagOf(ADA) ?? '';
    const scope = { origin: 'https://graph.microsoft.com', apiVersion: 'v1.0', accountKey: 'me' } as const;
    client.setQueryData(photoBytesKey(scope, ada, 48, etag), JSON.parse('{}'));
    expect(await askBytes(etag, 48)).toBeInstanceOf(Blob);
  });
});

describe('a host’s defaults', () => {
  it('can tell our queries from the host’s', async () => {
    const { ask, client } = visitor();
    await ask();
    expect(client.getQueryCache().getAll().every(isGraphAvatarQuery)).toBe(true);
    expect(isGraphAvatarQuery({ queryKey: ['todos'] })).toBe(false);
  });
});
