import { expect, test } from 'vitest';
import { createGraph, type PhotoSpec } from '../../../src/testing';

const ada = 'ada@contoso.com';
const withPhoto = (photo: PhotoSpec) =>
  createGraph({ users: [{ id: 'ada', userPrincipalName: ada, displayName: 'Ada', photo }] });
const get = (graph: ReturnType<typeof createGraph>, path: string) =>
  graph.handle(
    new Request(`https://graph.microsoft.com${path}`, { headers: { Authorization: 'Bearer token' } }),
  );
const json = async (graph: ReturnType<typeof createGraph>, path: string) => (await get(graph, path)).json();
const bytes = async (response: Response) => new Uint8Array(await response.arrayBuffer());

test('metadata is what Graph documents', async () => {
  const response = await get(withPhoto(true), '/v1.0/users/ada/photo');
  expect(response.status).toBe(200);
  expect(response.headers.get('Content-Type')).toMatch(/^application\/json/);
  expect(await response.json()).toEqual({
    '@odata.context': "https://graph.microsoft.com/v1.0/$metadata#users('ada')/photo/$entity",
    '@odata.mediaContentType': 'image/png',
    '@odata.mediaEtag': expect.stringMatching(/^W\/"[0-9a-f]{64}"$/),
    id: '648X648',
    width: 648,
    height: 648,
  });
});

test('/photo is the original, /photos/{size} one size, in any case', async () => {
  const graph = withPhoto({ width: 700, height: 500 });
  expect(await json(graph, '/v1.0/me/photo')).toMatchObject({ id: '700X500', width: 700, height: 500 });
  expect(await json(graph, '/v1.0/me/photos/240x240')).toMatchObject({
    id: '240X240',
    width: 240,
    height: 240,
  });
  expect(await json(graph, '/v1.0/me/photos/240X240')).toMatchObject({ id: '240X240' });
  expect(await json(graph, '/v1.0/me/photos/700x500')).toMatchObject({ id: '700X500' });
});

test('/photos lists the standard sizes the original can fill, and the original', async () => {
  const ids = async (photo: PhotoSpec) => {
    const { value } = await json(withPhoto(photo), '/v1.0/me/photos');
    return value.map(({ id }: { id: string }) => id);
  };
  const upTo240 = ['48X48', '64X64', '96X96', '120X120', '240X240'];
  expect(await ids(true)).toEqual([...upTo240, '360X360', '432X432', '504X504', '648X648']);
  expect(await ids({ width: 240 })).toEqual(upTo240);
  expect(await ids({ width: 100, height: 70 })).toEqual(['48X48', '64X64', '100X70']);
  expect(await ids({ sizes: [48, 96] })).toEqual(['48X48', '96X96', '648X648']);
  expect(await ids({ sizes: [] })).toEqual(['648X648']);
});

test('one size may be missing though its neighbours exist', async () => {
  const graph = withPhoto({ sizes: [48, 240] });
  expect((await get(graph, '/v1.0/me/photos/96x96')).status).toBe(404);
  expect((await get(graph, '/beta/me/photos/96x96/$value')).status).toBe(404);
  expect((await get(graph, '/v1.0/me/photos/240x240/$value')).status).toBe(200);
});

test('above the original: 404 on v1.0, a 1x1 on beta', async () => {
  const graph = withPhoto({ width: 120 });
  expect((await get(graph, '/v1.0/me/photos/240x240')).status).toBe(404);
  expect(await json(graph, '/beta/me/photos/240x240')).toMatchObject({ id: '1x1', width: 1, height: 1 });
  expect((await get(graph, '/beta/me/photos/nonsense')).status).toBe(404);
});

test('$select keeps annotations and drops what is not named', async () => {
  const graph = withPhoto({ etag: '"1"' });
  const annotations = { '@odata.mediaContentType': 'image/png', '@odata.mediaEtag': '"1"' };
  const { '@odata.context': _, ...metadata } = await json(
    graph,
    '/v1.0/me/photo?$select=id,width,@microsoft.graph.x',
  );
  expect(metadata).toEqual({ ...annotations, id: '648X648', width: 648 });
  const { value } = await json(graph, '/v1.0/me/photos?$select=id');
  expect(value[0]).toEqual({ ...annotations, id: '48X48' });
});

test('bytes carry their type and ETag and are private', async () => {
  const graph = withPhoto(true);
  const response = await get(graph, '/v1.0/me/photos/48x48/$value');
  expect(response.status).toBe(200);
  expect(response.headers.get('Content-Type')).toBe('image/png');
  expect(response.headers.get('Cache-Control')).toBe('private');
  expect(response.headers.get('ETag')).toBe(graph.etagOf(ada));
  expect((await json(graph, '/v1.0/me/photo'))['@odata.mediaEtag']).toBe(graph.etagOf(ada));
});

test.each([
  ['image/jpeg', [0xff, 0xd8, 0xff, 0xe0]],
  ['image/gif', [...'GIF89a'].map((letter) => letter.charCodeAt(0))],
  ['image/webp', [...'RIFF1234WEBP'].map((letter) => letter.charCodeAt(0))],
  ['application/octet-stream', [1, 2, 3]],
])('bytes of the app are served as they are, as %s', async (type, content) => {
  const own = Uint8Array.from(content);
  for (const picture of [own, own.buffer, new Blob([own]), () => own, async () => new Blob([own])]) {
    const graph = withPhoto(picture);
    const response = await get(graph, '/v1.0/me/photos/96x96/$value');
    expect(response.headers.get('Content-Type')).toBe(type);
    expect(await bytes(response)).toEqual(own);
    expect((await json(graph, '/v1.0/me/photo'))['@odata.mediaContentType']).toBe(type);
  }
});

test('a picture function is asked once for each size, the original by its longer side', async () => {
  const asked: number[] = [];
  const picture = (size: number) => {
    asked.push(size);
    return Uint8Array.of(size % 256);
  };
  const graph = withPhoto({ picture, width: 500, height: 300 });
  expect(await bytes(await get(graph, '/v1.0/me/photos/48x48/$value'))).toEqual(Uint8Array.of(48));
  await get(graph, '/v1.0/me/photos/48x48/$value');
  await get(graph, '/v1.0/me/photo');
  await get(graph, '/v1.0/me/photo/$value');
  expect(asked).toEqual([48, 500]);
});

test('the view of a larger buffer gives its own bytes, untouched by what becomes of the buffer', async () => {
  const buffer = Uint8Array.of(9, 1, 2, 9);
  const graph = withPhoto(buffer.subarray(1, 3));
  buffer.fill(0);
  expect(await bytes(await get(graph, '/v1.0/me/photo/$value'))).toEqual(Uint8Array.of(1, 2));
});

test('the details of a photo override what the service says of it', async () => {
  const contentType = 'image/Jpeg';
  const graph = withPhoto({
    etag: 'strong',
    bytesEtag: '"other"',
    contentType,
    metadata: { width: null, height: 99 },
  });
  const metadata = await json(graph, '/v1.0/me/photos/48x48');
  expect(metadata).toMatchObject({ '@odata.mediaContentType': contentType, id: '48X48', height: 99 });
  expect(metadata['@odata.mediaEtag']).toMatch(/^"[0-9A-F]{8}"$/);
  expect(metadata).not.toHaveProperty('width');
  const response = await get(graph, '/v1.0/me/photo/$value');
  expect(response.headers.get('ETag')).toBe('"other"');
  expect(response.headers.get('Content-Type')).toBe(contentType);
});

test('a photo may go without an ETag, in the metadata, in the header, or in both', async () => {
  const none = withPhoto({ etag: 'none' });
  expect(await json(none, '/v1.0/me/photo')).not.toHaveProperty('@odata.mediaEtag');
  expect((await get(none, '/v1.0/me/photo/$value')).headers.has('ETag')).toBe(false);
  expect(none.etagOf(ada)).toBeNull();
  const metadataOnly = withPhoto({ bytesEtag: null });
  expect(await json(metadataOnly, '/v1.0/me/photo')).toHaveProperty('@odata.mediaEtag');
  expect((await get(metadataOnly, '/v1.0/me/photo/$value')).headers.has('ETag')).toBe(false);
  const headerOnly = withPhoto({ etag: 'none', bytesEtag: '"1"' });
  expect(await json(headerOnly, '/v1.0/me/photo')).not.toHaveProperty('@odata.mediaEtag');
  expect((await get(headerOnly, '/v1.0/me/photo/$value')).headers.get('ETag')).toBe('"1"');
});

test('an ETag may change at every answer', async () => {
  let answers = 0;
  const graph = withPhoto({ etag: () => `"${++answers}"` });
  const metadata = await json(graph, '/v1.0/me/photo');
  const response = await get(graph, '/v1.0/me/photo/$value');
  expect(metadata['@odata.mediaEtag']).not.toBe(response.headers.get('ETag'));
});

test.each([null, undefined, false])('no photo (%s) is a 404', async (photo) => {
  const graph = withPhoto(photo);
  for (const path of ['photo', 'photo/$value', 'photos', 'photos/48x48', 'photos/48x48/$value']) {
    const response = await get(graph, `/v1.0/me/${path}`);
    expect(response.status).toBe(404);
    expect((await response.json()).error.code).toBe('ImageNotFound');
  }
  expect(graph.etagOf(ada)).toBeNull();
});

test('the legacy answer to no photo is a 1x1 GIF', async () => {
  const graph = withPhoto('legacy-1x1');
  const { '@odata.context': _, ...metadata } = await json(graph, '/v1.0/me/photo');
  expect(metadata).toEqual({
    '@odata.mediaContentType': 'image/gif',
    '@odata.mediaEtag': '',
    id: '1x1',
    width: 1,
    height: 1,
  });
  const response = await get(graph, '/v1.0/me/photos/48x48/$value');
  expect(response.headers.get('Content-Type')).toBe('image/gif');
  const gif = await bytes(response);
  expect(String.fromCharCode(...gif.subarray(0, 6))).toBe('GIF89a');
  expect([...gif.subarray(6, 10)]).toEqual([1, 0, 1, 0]);
  expect(gif.at(-1)).toBe(0x3b);
});
