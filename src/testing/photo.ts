import { bytesOf, isPictureBytes, type PictureBytes } from './bytes';
import { contentTypeOf } from './contentType';
import { hexDigits } from './hash';
import { drawPicture, pictureColor } from './picture';

/** The square sizes in which Graph keeps a photo, in px (profilePhoto resource, Microsoft Graph reference). */
export const standardSizes: readonly number[] = [48, 64, 96, 120, 240, 360, 432, 504, 648];

/**
 * A picture: bytes, served at every size as they are; or a function of the size in px (the longer side),
 * called at most once for each size of a photo.
 */
export type PictureSource = PictureBytes | ((size: number) => PictureBytes | Promise<PictureBytes>);

/** A photo in detail. Every field is optional. */
export interface PhotoOptions {
  /** Default: a plain picture is drawn, see `pictureColor`. */
  picture?: PictureSource;
  /** The original's width in px. Default 648. */
  width?: number;
  /** The original's height in px. Default 648. */
  height?: number;
  /** The standard sizes that exist, in px. Default: all that the original can fill. `[]`: the original alone. */
  sizes?: readonly number[];
  /**
   * Default `'weak'`: `W/"<64 hex digits>"`, as reported in 2026. `'strong'`: `"A19A6498"`, as documented in 2017.
   * `'none'`: neither annotation nor header. Anything else is sent as it is.
   */
  etag?: 'weak' | 'strong' | 'none' | (string & {});
  /** The `ETag` header of the bytes, where it is not the metadata's. `null`: no header. */
  bytesEtag?: string | null;
  /** Overrides fields of the metadata, at every size; `null` leaves a field out. */
  metadata?: Readonly<Record<string, unknown>>;
  /** The type of the bytes. Default: what they begin with. */
  contentType?: string;
}

/**
 * A subject's photo: `true` for a drawn picture, a picture of the app's own, or the details.
 * `null`, `false` and `undefined`: none. `'legacy-1x1'`: none, in the older answer of Graph (200 and a 1x1 GIF).
 */
export type PhotoSpec = boolean | 'legacy-1x1' | PictureSource | PhotoOptions | null | undefined;

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A photo that is there, with what the service says of it. */
export interface Photo extends Size {
  readonly sizes: readonly number[];
  readonly etag: string | null;
  readonly bytesEtag: string | null;
  readonly metadata: Readonly<Record<string, unknown>>;
  read(size: Size): Promise<{ bytes: Uint8Array<ArrayBuffer>; contentType: string }>;
}

export function photoOf(spec: PhotoSpec, id: string, version: number): Photo | 'legacy-1x1' | null {
  if (!spec) return null;
  if (spec === 'legacy-1x1') return spec;
  const options = optionsOf(spec);
  const { width = 648, height = width, contentType } = options;
  const etag = etagOf(options.etag ?? 'weak', `${id.toLowerCase()} ${version}`);
  const read = ({ width, height }: Size) =>
    readPicture(options.picture, pictureColor(id, version), width, height);
  const known = new Map<string, ReturnType<typeof read>>();
  return {
    width,
    height,
    sizes: options.sizes ?? standardSizes.filter((size) => size <= Math.min(width, height)),
    etag,
    bytesEtag: options.bytesEtag === undefined ? etag : options.bytesEtag,
    metadata: options.metadata ?? {},
    async read(size) {
      const key = sizeName(size);
      const pending = known.get(key) ?? read(size);
      known.set(key, pending);
      const bytes = await pending;
      return { bytes, contentType: contentType ?? contentTypeOf(bytes) };
    },
  };
}

/** A size as Graph writes it in metadata: `240X240`. */
export function sizeName({ width, height }: Size): string {
  return `${width}X${height}`;
}

function optionsOf(spec: Exclude<PhotoSpec, boolean | 'legacy-1x1' | null | undefined> | true): PhotoOptions {
  if (spec === true) return {};
  return typeof spec === 'function' || isPictureBytes(spec) ? { picture: spec } : spec;
}

function etagOf(format: string, seed: string): string | null {
  if (format === 'none') return null;
  if (format === 'weak') return `W/"${hexDigits(seed, 64)}"`;
  return format === 'strong' ? `"${hexDigits(seed, 8).toUpperCase()}"` : format;
}

async function readPicture(
  picture: PictureSource | undefined,
  color: ReturnType<typeof pictureColor>,
  width: number,
  height: number,
) {
  if (picture === undefined) return drawPicture(color, width, height);
  return bytesOf(typeof picture === 'function' ? await picture(Math.max(width, height)) : picture);
}
