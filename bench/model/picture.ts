import { readdirSync, readFileSync } from 'node:fs';
import { uniform } from './uniform';

const FOLDER = new URL('../../stories/tenant/portraits/', import.meta.url);
const KEYS = readdirSync(FOLDER)
  .filter((file) => file.endsWith('-48.jpg'))
  .map((file) => file.slice(0, -'-48.jpg'.length));

/** What a photograph weighs at each of Graph's sizes, in bytes; the portraits of the stories are drawings, and lighter. */
const WEIGHTS: Record<number, number> = {
  48: 2_000,
  64: 2_600,
  96: 4_000,
  120: 5_500,
  240: 15_000,
  360: 30_000,
  432: 42_000,
  504: 55_000,
  648: 80_000,
};

const COMMENT_MAX = 65_533;

/** A person's photo at each size: a portrait with the weight of a photograph, a tenth more or less. */
export function pictureOf(id: string): (size: number) => Uint8Array<ArrayBuffer> {
  const key = KEYS[Math.floor(uniform(`portrait ${id}`) * KEYS.length)];
  const weight = 0.9 + 0.2 * uniform(`weight ${id}`);
  return (size) => {
    const portrait = readFileSync(new URL(`${key}-${size}.jpg`, FOLDER));
    return weighted(portrait, (WEIGHTS[size] ?? portrait.length) * weight);
  };
}

/** The same picture, heavier by comment segments (JPEG's COM): a decoder passes over them. */
function weighted(jpeg: Buffer, bytes: number): Uint8Array<ArrayBuffer> {
  const comments: Buffer[] = [];
  for (let missing = Math.floor(bytes) - jpeg.length; missing > 4; missing -= COMMENT_MAX + 4) {
    const length = Math.min(missing - 4, COMMENT_MAX);
    comments.push(
      Buffer.from([0xff, 0xfe, (length + 2) >> 8, (length + 2) & 0xff]),
      Buffer.alloc(length, 0x20),
    );
  }
  return new Uint8Array(Buffer.concat([jpeg.subarray(0, 2), ...comments, jpeg.subarray(2)]));
}
