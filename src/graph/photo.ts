import { field, invalidAnswer, text } from './error';
import { imageType, isOnePixelGif } from './image';
import type { GraphAccess } from './permissions';
import { readJson } from './readJson';
import { photoBytesPath, photoPath } from './routes';
import type { PhotoDimensions, PhotoSize } from './sizes';
import type { GraphSubject } from './subject';

/** What Graph says of a photo: the version, and the measures of the original in px. */
export interface PhotoMetadata extends PhotoDimensions {
  /** As it was sent, quotes and `W/` included. */
  etag: string | null;
}

export interface PhotoBytes {
  /** Of a type that was read off the bytes themselves. */
  blob: Blob;
  etag: string | null;
}

/** Reads a photo's metadata; null where there is no photo. Rejects with a GraphError for every other answer. */
export async function readPhotoMetadata(
  { send, permissions }: GraphAccess,
  subject: GraphSubject,
  signal?: AbortSignal,
): Promise<PhotoMetadata | null> {
  const request = { path: photoPath(subject), scopes: permissions(subject, 'photo'), signal };
  const json = await readJson(send, request, 'photo metadata');
  if (json === null || isOnePixel(json)) return null;
  return {
    etag: text(field(json, '@odata.mediaEtag')),
    width: pixels(field(json, 'width')),
    height: pixels(field(json, 'height')),
  };
}

/**
 * In px. Larger pictures travel by themselves: 24 of 432 px came in 0.8 × the time of batches, the first in 0.7 ×, and base64
 * makes them a third larger. At 240 px there is no difference; below, batches are faster. By `npm run bench`, "24 portraits".
 */
const LARGEST_IN_BATCH = 240;

/** Reads a photo's bytes in one size; null where there is no such photo. Rejects with a GraphError for every other answer. */
export async function readPhotoBytes(
  { send, permissions }: GraphAccess,
  subject: GraphSubject,
  size: PhotoSize,
  signal?: AbortSignal,
): Promise<PhotoBytes | null> {
  const request = {
    path: photoBytesPath(subject, size),
    accept: 'bytes',
    scopes: permissions(subject, 'photo'),
    isLarge: size === 'original' || size > LARGEST_IN_BATCH,
    signal,
  } as const;
  const response = await send(request);
  if (!response) return null;
  const { bytes } = response;
  if (bytes && isOnePixelGif(bytes)) return null;
  const type = bytes && imageType(bytes);
  if (!type) throw invalidAnswer('no JPEG, PNG, GIF or WebP picture', response, request.scopes);
  return { blob: new Blob([bytes], { type }), etag: text(response.headers.get('ETag')) };
}

/** The answer of older services, and of beta, for no photo: a picture of one pixel. */
function isOnePixel(metadata: object): boolean {
  return /^1x1$/i.test(text(field(metadata, 'id')) ?? '') || field(metadata, 'width') === 1;
}

function pixels(value: unknown): number | null {
  return typeof value === 'number' && value > 0 ? value : null;
}
