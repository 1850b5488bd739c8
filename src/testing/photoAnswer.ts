import { type Answer, jsonAnswer } from './answer';
import { type Photo, type Size, sizeName } from './photo';
import { picked } from './select';

/** How Graph says "no photo" in its older answer, and beta "not so large": one transparent pixel. */
const pixel = Uint8Array.from(atob('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'), (character) =>
  character.charCodeAt(0),
);

export interface PhotoRequest {
  readonly photo: Photo | 'legacy-1x1' | null;
  /** A size's name, in any case; null: the original. */
  readonly size: string | null;
  readonly version: 'v1.0' | 'beta';
  readonly context: string;
  readonly select: string | null;
}

/** The metadata of a photo; null: there is none. */
export async function photoMetadata(request: PhotoRequest): Promise<Answer | null> {
  const found = pictureFor(request);
  if (!found) return null;
  const { context, select } = request;
  if (found === 'pixel') return jsonAnswer({ '@odata.context': context, ...picked(pixelMetadata, select) });
  const metadata = await describe(found.photo, found.size);
  return jsonAnswer({ '@odata.context': context, ...picked(metadata, select) });
}

/** The bytes of a photo; null: there is none. */
export async function photoBytes(request: PhotoRequest): Promise<Answer | null> {
  const found = pictureFor(request);
  if (!found) return null;
  const { bytes, contentType, etag } =
    found === 'pixel'
      ? { bytes: pixel, contentType: 'image/gif', etag: null }
      : { ...(await found.photo.read(found.size)), etag: found.photo.bytesEtag };
  const headers = { 'Cache-Control': 'private', 'Content-Type': contentType };
  return { status: 200, headers: etag === null ? headers : { ...headers, ETag: etag }, body: bytes };
}

/** The sizes there are; null: there is no photo. */
export async function photoCollection({ photo, context, select }: PhotoRequest): Promise<Answer | null> {
  if (!photo) return null;
  const all =
    photo === 'legacy-1x1'
      ? [pixelMetadata]
      : await Promise.all(sizesOf(photo).map((size) => describe(photo, size)));
  return jsonAnswer({ '@odata.context': context, value: all.map((one) => picked(one, select)) });
}

const pixelMetadata = {
  '@odata.mediaContentType': 'image/gif',
  '@odata.mediaEtag': '',
  id: '1x1',
  width: 1,
  height: 1,
};

function pictureFor({ photo, size, version }: PhotoRequest): 'pixel' | { photo: Photo; size: Size } | null {
  if (!photo) return null;
  if (photo === 'legacy-1x1') return 'pixel';
  if (size === null) return { photo, size: photo };
  const found = sizesOf(photo).find((one) => sizeName(one).toLowerCase() === size.toLowerCase());
  if (found) return { photo, size: found };
  // Documented for beta; v1.0 was reported to answer 404.
  const [, width = 0, height = 0] = /^(\d+)x(\d+)$/i.exec(size)?.map(Number) ?? [];
  return version === 'beta' && (width > photo.width || height > photo.height) ? 'pixel' : null;
}

function sizesOf(photo: Photo): Size[] {
  const squares = photo.sizes.map((side) => ({ width: side, height: side }));
  const hasOriginal = squares.some(({ width, height }) => width === photo.width && height === photo.height);
  return hasOriginal ? squares : [...squares, { width: photo.width, height: photo.height }];
}

async function describe(photo: Photo, size: Size): Promise<Record<string, unknown>> {
  const { contentType } = await photo.read(size);
  const metadata: Record<string, unknown> = {
    '@odata.mediaContentType': contentType,
    ...(photo.etag === null ? {} : { '@odata.mediaEtag': photo.etag }),
    id: sizeName(size),
    width: size.width,
    height: size.height,
    ...photo.metadata,
  };
  return Object.fromEntries(Object.entries(metadata).filter(([, value]) => value !== null));
}
