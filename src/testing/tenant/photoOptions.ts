import type { PictureBytes } from '../picture/bytes';

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
  /** The original's height in px. Default: its width. */
  height?: number;
  /** The standard sizes that exist, in px. Default: all that the original can fill. `[]`: the original alone. */
  sizes?: readonly number[];
  /**
   * Default `'weak'`: `W/"<64 hex digits>"`, as reported in 2026. `'strong'`: `"A19A6498"`, as documented in 2017.
   * `'none'`: neither annotation nor header. Any other text is sent as it is; a function is asked at each answer.
   */
  etag?: 'weak' | 'strong' | 'none' | (string & {}) | (() => string);
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
