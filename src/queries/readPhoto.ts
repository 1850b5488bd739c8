import type { QueryClient } from '@tanstack/react-query';
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
import type { Forbidden, PhotoRecord, PhotoUpload, PhotoVersion } from './records';
import type { GraphSource } from './source';

interface Reading {
  source: GraphSource;
  client: QueryClient;
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
  const { source, client, subject, signal } = reading;
  const { scope } = source;
  const last = client.getQueryData<PhotoRecord | Forbidden>(photoKey(scope, subject));
  const upload = last?.kind === 'photo' ? last.upload : undefined;
  const [record, picture] = await readRecord(reading, upload ? upload.over : last);
  if (last?.kind === 'photo' && upload && isWaitingFor(upload, record)) {
    return { ...last, upload: { ...upload, over: record } };
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
): Promise<[PhotoRecord, Picture | null]> {
  const known = last?.kind === 'photo' ? last : null;
  const guess = last === undefined ? photoSizesFor(subject, pixels)[0] : null;

  const [described, ahead] = await Promise.allSettled([
    readPhotoMetadata(source, subject, signal),
    guess === null ? null : readPhotoBytes(source, subject, guess, signal),
  ]);
  if (described.status === 'rejected') throw described.reason;
  const metadata = described.value;
  if (metadata === null) return [{ kind: 'none' }, null];
  const { etag, width, height } = metadata;
  if (known && etag !== null && isSameVersion(etag, known.etag)) return [{ ...known, width, height }, null];

  const sizes = photoSizesFor(subject, pixels, metadata);
  const picture = await firstPicture();
  if (picture === null) return [{ kind: 'none' }, null];
  const version = await versionOf(etag, picture);
  if (known && isSameVersion(version.etag, known.etag)) return [{ ...known, width, height }, null];
  return [{ kind: 'photo', ...version, width, height }, picture];

  async function firstPicture(): Promise<Picture | null> {
    if (guess !== null && ahead.status === 'fulfilled' && ahead.value) return { ...ahead.value, size: guess };
    if (guess !== null && ahead.status === 'rejected' && sizes.includes(guess)) throw ahead.reason;
    const wanted = known?.hashedSize ?? sizes[0];
    const untried = [wanted, ...sizes].filter((size) => size !== guess);
    const bytes = await readFirstBytes(source, subject, new Set(untried), signal);
    return bytes && { ...bytes, size: wanted };
  }
}

/** The picture in the first of some sizes that there is; null where there is none. */
export async function readFirstBytes(
  source: GraphSource,
  subject: GraphSubject,
  sizes: Iterable<PhotoSize>,
  signal: AbortSignal,
): Promise<PhotoBytes | null> {
  for (const size of sizes) {
    const bytes = await readPhotoBytes(source, subject, size, signal);
    if (bytes) return bytes;
  }
  return null;
}

function isSameVersion(a: string, b: string): boolean {
  return etagValue(a) === etagValue(b);
}

/** True where Graph says what it has said before the upload. */
function isWaitingFor({ since, over }: PhotoUpload, record: PhotoRecord): boolean {
  return Date.now() - since < UPLOAD_HOLDS && (!over || versionIn(over) === versionIn(record));
}

function versionIn(record: PhotoRecord): string {
  return record.kind === 'photo' ? etagValue(record.etag) : record.kind;
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
