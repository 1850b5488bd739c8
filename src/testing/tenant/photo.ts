import { hexDigits } from '../hash';
import { bytesOf, isPictureBytes } from '../picture/bytes';
import { contentTypeOf } from '../picture/contentType';
import { drawPicture, pictureColor } from '../picture/picture';
import type { PhotoOptions, PhotoSpec } from './photoOptions';

/** The square sizes in which Graph keeps a photo, in px (profilePhoto resource, Microsoft Graph reference). */
const standardSizes: readonly number[] = [48, 64, 96, 120, 240, 360, 432, 504, 648];

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A photo that is there, with what the service says of it. */
export interface Photo extends Size {
  /** All there are, the original among them. */
  readonly sizes: readonly Size[];
  readonly etag: string | null;
  readonly bytesEtag: string | null;
  readonly metadata: Readonly<Record<string, unknown>>;
  bytes(size: Size): Promise<Uint8Array<ArrayBuffer>>;
  contentType(size: Size): Promise<string>;
}

export function photoOf(spec: PhotoSpec, id: string, version: number): Photo | 'legacy-1x1' | null {
  if (!spec) return null;
  if (spec === 'legacy-1x1') return spec;
  const options = spec === true ? {} : isSource(spec) ? { picture: spec } : spec;
  const { width = 648, height = width } = options;
  const { etag: format = 'weak' } = options;
  const fixed = typeof format === 'string' ? etagOf(format, `${id.toLowerCase()} ${version}`) : null;
  const etag = () => (typeof format === 'string' ? fixed : format());
  const bytes = reader(options, pictureColor(id, version));
  return {
    width,
    height,
    sizes: sizesOf({ width, height }, options.sizes),
    get etag() {
      return etag();
    },
    get bytesEtag() {
      return options.bytesEtag === undefined ? etag() : options.bytesEtag;
    },
    metadata: options.metadata ?? {},
    bytes,
    async contentType(size) {
      if (options.contentType !== undefined) return options.contentType;
      // Metadata is asked for far more often than the original, which takes the longest to draw.
      return options.picture === undefined ? 'image/png' : contentTypeOf(await bytes(size));
    },
  };
}

function isSource(spec: object): spec is NonNullable<PhotoOptions['picture']> {
  return typeof spec === 'function' || isPictureBytes(spec);
}

function reader({ picture }: PhotoOptions, color: ReturnType<typeof pictureColor>) {
  if (picture === undefined) return ({ width, height }: Size) => drawPicture(color, width, height);
  if (typeof picture !== 'function') {
    const bytes = bytesOf(picture);
    return () => bytes;
  }
  const known = new Map<number, Promise<Uint8Array<ArrayBuffer>>>();
  return ({ width, height }: Size) => {
    const side = Math.max(width, height);
    const bytes = known.get(side) ?? Promise.resolve(picture(side)).then(bytesOf);
    known.set(side, bytes);
    return bytes;
  };
}

function sizesOf(original: Size, sides?: readonly number[]): Size[] {
  const shorter = Math.min(original.width, original.height);
  const chosen = sides ?? standardSizes.filter((side) => side <= shorter);
  const squares = chosen.map((side) => ({ width: side, height: side }));
  const isThere = squares.some(({ width, height }) => width === original.width && height === original.height);
  return isThere ? squares : [...squares, original];
}

function etagOf(format: string, seed: string): string | null {
  if (format === 'none') return null;
  if (format === 'weak') return `W/"${hexDigits(seed, 64)}"`;
  return format === 'strong' ? `"${hexDigits(seed, 8).toUpperCase()}"` : format;
}
