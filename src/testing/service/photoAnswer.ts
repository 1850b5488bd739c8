import type { Photo, Size } from '../tenant/photo';
import { type Answer, jsonAnswer } from './answer';
import { picked } from './select';

export interface PhotoRequest {
  readonly photo: Photo | 'legacy-1x1' | null;
  /** A size's name, in any case; null: the original. */
  readonly size: string | null;
  readonly version: 'v1.0' | 'beta';
  readonly context: string;
  readonly select: string | null;
}

/** How Graph says "no photo" in its older answer, and beta "not so large": one transparent pixel. */
const pixel = Uint8Array.from(atob('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'), (character) =>
  character.charCodeAt(0),
);
const pixelMetadata = {
  '@odata.mediaContentType': 'image/gif',
  '@odata.mediaEtag': '',
  id: '1x1',
  width: 1,
  height: 1,
};

/** The metadata of a photo; null: there is none. */
export async function photoMetadata(request: PhotoRequest): Promise<Answer | null> {
  const found = pictureFor(request);
  if (!found) return null;
  const metadata = found === 'pixel' ? pixelMetadata : await describe(found.photo, found.size);
  return jsonAnswer({ '@odata.context': request.context, ...picked(metadata, request.select) });
}

/** The bytes of a photo; null: there is none. */
export async function photoBytes(request: PhotoRequest): Promise<Answer | null> {
  const found = pictureFor(request);
  if (!found) return null;
  if (found === 'pixel') return bytesAnswer(pixel, 'image/gif', null);
  const { photo, size } = found;
  const [body, contentType] = await Promise.all([photo.bytes(size), photo.contentType(size)]);
  return bytesAnswer(body, contentType, photo.bytesEtag);
}

function bytesAnswer(body: Uint8Array<ArrayBuffer>, contentType: string, etag: string | null): Answer {
  const headers = { 'Cache-Control': 'private', 'Content-Type': contentType };
  return { status: 200, headers: etag === null ? headers : { ...headers, ETag: etag }, body };
}

/** The sizes there are; null: there is no photo. */
export async function photoCollection({ photo, context, select }: PhotoRequest): Promise<Answer | null> {
  if (!photo) return null;
  const all =
    photo === 'legacy-1x1'
      ? [pixelMetadata]
      : await Promise.all(photo.sizes.map((size) => describe(photo, size)));
  return jsonAnswer({ '@odata.context': context, value: all.map((one) => picked(one, select)) });
}

function pictureFor({ photo, size, version }: PhotoRequest): 'pixel' | { photo: Photo; size: Size } | null {
  if (!photo) return null;
  if (photo === 'legacy-1x1') return 'pixel';
  if (size === null) return { photo, size: photo };
  const found = photo.sizes.find((one) => sizeName(one) === size.toUpperCase());
  if (found) return { photo, size: found };
  // Documented for beta; v1.0 was reported to answer 404.
  const [, width = 0, height = 0] = /^(\d+)x(\d+)$/i.exec(size)?.map(Number) ?? [];
  return version === 'beta' && (width > photo.width || height > photo.height) ? 'pixel' : null;
}

async function describe(photo: Photo, size: Size): Promise<Record<string, unknown>> {
  const metadata: Record<string, unknown> = {
    '@odata.mediaContentType': await photo.contentType(size),
    '@odata.mediaEtag': photo.etag,
    id: sizeName(size),
    width: size.width,
    height: size.height,
    ...photo.metadata,
  };
  return Object.fromEntries(Object.entries(metadata).filter(([, value]) => value !== null));
}

function sizeName({ width, height }: Size): string {
  return `${width}X${height}`;
}
