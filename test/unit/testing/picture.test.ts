import { crc32, inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { createGraph, pictureColor } from '../../../src/testing';

const headers = { Authorization: 'Bearer token' };
const users = [{ id: 'ada', userPrincipalName: 'ada@contoso.com', displayName: 'Ada', photo: true }];

async function picture(graph: ReturnType<typeof createGraph>, path: string) {
  const request = new Request(`https://graph.microsoft.com/v1.0/users/ada/${path}/$value`, { headers });
  return decode(Buffer.from(await (await graph.handle(request)).arrayBuffer()));
}

/** Reads a PNG of one bit a pixel, checking all that a decoder would. */
function decode(png: Buffer) {
  expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    const type = png.toString('latin1', at + 4, at + 8);
    expect(png.readUInt32BE(at + 8 + length)).toBe(crc32(png.subarray(at + 4, at + 8 + length)));
    chunks.set(type, png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  expect([...chunks.keys()]).toEqual(['IHDR', 'PLTE', 'IDAT', 'IEND']);
  const [header, palette, data] = [...chunks.values()] as [Buffer, Buffer, Buffer, Buffer];
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  expect([...header.subarray(8)]).toEqual([1, 3, 0, 0, 0]);
  const rows = inflateSync(data);
  const stride = 1 + Math.ceil(width / 8);
  expect(rows.length).toBe(stride * height);
  return {
    width,
    height,
    pixel(x: number, y: number) {
      expect(rows[y * stride]).toBe(0);
      const index = ((rows[y * stride + 1 + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1;
      return [...palette.subarray(index * 3, index * 3 + 3)];
    },
  };
}

test.each([48, 64, 96, 120, 240, 360, 432, 504, 648])('draws %d px', async (size) => {
  const { width, height, pixel } = await picture(createGraph({ users }), `photos/${size}x${size}`);
  expect([width, height]).toEqual([size, size]);
  const background = [...pictureColor('ada')];
  const last = size - 1;
  for (const [x, y] of [
    [0, 0],
    [last, 0],
    [0, last],
    [last, last],
  ] as const) {
    expect(pixel(x, y)).toEqual(background);
  }
  const face = pixel(size >> 1, Math.floor(size * 0.36));
  expect(pixel(size >> 1, last)).toEqual(face);
  expect(face.every((channel, index) => channel > (background[index] ?? 255))).toBe(true);
});

test.each([
  [701, 500],
  [99, 1000],
])('draws %d by %d px', async (width, height) => {
  const users = [{ id: 'ada', displayName: 'Ada', photo: { width, height } }];
  const drawn = await picture(createGraph({ users }), 'photo');
  expect([drawn.width, drawn.height]).toEqual([width, height]);
  expect(drawn.pixel(width >> 1, height - 1)).not.toEqual([...pictureColor('ada')]);
  for (const x of [0, width - 1]) {
    expect(drawn.pixel(x, 0)).toEqual([...pictureColor('ada')]);
    expect(drawn.pixel(x, height - 1)).toEqual([...pictureColor('ada')]);
  }
});

test('a new photo has another colour, which colorOf tells', async () => {
  const graph = createGraph({ users });
  expect(graph.colorOf('ADA@contoso.com')).toEqual(pictureColor('ada'));
  graph.setPhoto('ada', true);
  const { pixel } = await picture(graph, 'photo');
  expect(pixel(0, 0)).toEqual([...pictureColor('ada', 2)]);
  expect(pixel(0, 0)).toEqual([...graph.colorOf('ada')]);
});

test('colours that follow one another differ visibly, and hardly two of 1000 people share one', () => {
  const colors = Array.from({ length: 1000 }, (_, index) => pictureColor(`user${index}@contoso.com`));
  expect(new Set(colors.map(String)).size).toBeGreaterThan(995);
  for (let version = 1; version < 20; version++) {
    const [a, b] = [pictureColor('ada', version), pictureColor('ada', version + 1)];
    expect(Math.max(...a.map((channel, index) => Math.abs(channel - (b[index] ?? channel))))).toBeGreaterThan(
      50,
    );
  }
  for (const channel of colors.flat())
    expect(channel).toSatisfy((value) => Number.isInteger(value) && value < 256);
});

test('a colour stays the same from release to release', () => {
  expect(pictureColor('ada')).toEqual(pictureColor('ADA'));
  expect(pictureColor('ada')).toEqual([39, 148, 123]);
});
