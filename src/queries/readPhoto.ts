import {
  etagValue,
  type GraphSubject,
  type PhotoBytes,
  type PhotoSize,
  photoSizesFor,
  readPhotoBytes,
  readPhotoMetadata,
} from '../graph';
import { fnv1a } from '../identity';
import { photoBytesKey, photoKey } from './keys';
import type { Forbidden, PhotoRecord, PhotoVersion } from './records';
import type { GraphSource } from './source';

interface Reading {
  source: GraphSource;
  subject: GraphSubject;
  /** Device px to fill. */
  pixels: number;
  signal: AbortSignal;
}

/** A picture under the size that was wanted: a smaller one may have had to do. */
interface Picture extends PhotoBytes {
  size: PhotoSize;
}

/** After an upload Graph was seen to go on for hours with what it had before. In ms. */
const UPLOAD_HOLDS = 24 * 60 * 60 * 1000;

/**
 * Reads which photo there is, and leaves the picture of a version that is new in the cache before it says so:
 * whoever learns of a version finds it there, and until then the last version stays on screen.
 */
export async function readPhoto(reading: Reading): Promise<PhotoRecord> {
  const { source, subject, signal } = reading;
  const { client, scope } = source;
  const last = client.getQueryData<PhotoRecord | Forbidden>(photoKey(scope, subject));
  const known = last?.kind === 'photo' ? last : null;
  const upload = known?.upload;
  const [record, picture] = await readRecord(reading, upload ? upload.over : last);
  if (known && upload && Date.now() - upload.since < UPLOAD_HOLDS) {
    // It says what it has said before the upload: with another photo there comes a picture.
    const isWaiting = !upload.over || (upload.over.kind === record.kind && !picture);
    if (isWaiting) return { ...known, upload: { ...upload, over: record } };
  }
  if (picture && record.kind === 'photo') {
    // The account may have signed out meanwhile: nothing of its is to be left behind.
    signal.throwIfAborted();
    client.setQueryData(photoBytesKey(scope, subject, picture.size, record.etag), picture.blob);
    source.shelf?.keepPicture(subject, picture.size, record.etag, picture.blob);
  }
  return record;
}

/**
 * Nothing known: metadata and a picture of the likely size are asked for at once. Known: the metadata alone, and a
 * picture where the version is a new one.
 */
async function readRecord(
  { source, subject, pixels, signal }: Reading,
  last: PhotoRecord | Forbidden | undefined,
): Promise<[PhotoRecord, Picture?]> {
  const known = last?.kind === 'photo' ? last : null;
  const guess = last ? null : photoSizesFor(subject, pixels)[0];

  const [metadata, ahead] = await Promise.all([
    readPhotoMetadata(source, subject, signal),
    guess && readPhotoBytes(source, subject, guess, signal).catch((error: unknown) => ({ error })),
  ]);
  if (!metadata) return [{ kind: 'none' }];
  const { etag, ...dimensions } = metadata;
  const unchanged = (version: string): [PhotoRecord] | null =>
    known && etagValue(version) === etagValue(known.etag) ? [{ ...known, ...dimensions }] : null;
  const answer = etag && unchanged(etag);
  if (answer) return answer;

  const picture = await firstPicture(photoSizesFor(subject, pixels, metadata));
  if (!picture) return [{ kind: 'none' }];
  const version = await versionOf(etag, picture);
  return unchanged(version.etag) ?? [{ kind: 'photo', ...version, ...dimensions }, picture];

  async function firstPicture(sizes: [PhotoSize, ...PhotoSize[]]): Promise<Picture | null> {
    if (guess && ahead) {
      if (!('error' in ahead)) return { ...ahead, size: guess };
      if (sizes.includes(guess)) throw ahead.error;
    }
    const size = known?.hashedSize ?? sizes[0];
    const untried = [size, ...sizes].filter((other) => other !== guess);
    const bytes = await readFirstBytes(source, subject, untried, signal);
    return bytes && { ...bytes, size };
  }
}

/** The picture in the first of some sizes that there is; null where there is none. */
export async function readFirstBytes(
  source: GraphSource,
  subject: GraphSubject,
  sizes: readonly PhotoSize[],
  signal: AbortSignal,
): Promise<PhotoBytes | null> {
  for (const size of new Set(sizes)) {
    const bytes = await readPhotoBytes(source, subject, size, signal);
    if (bytes) return bytes;
  }
  return null;
}

/** The version of a picture whose metadata has the ETag, or none. */
export async function versionOf(
  etag: string | null,
  { blob, etag: bytesEtag, size }: Picture,
): Promise<Pick<PhotoVersion, 'etag' | 'hashedSize'>> {
  const sent = etag ?? bytesEtag;
  if (sent !== null) return { etag: sent };
  const hash = fnv1a(new Uint8Array(await blob.arrayBuffer()));
  return { etag: `"fnv1a-${hash.toString(16)}"`, hashedSize: size };
}
