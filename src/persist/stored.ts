import type { PhotoSize } from '../graph';
import type { PhotoRecord, ProfileRecord, StoredEntry, StoredPart } from '../queries';
import { isPicturePart } from './pictureParts';

export interface Dated<T> {
  record: T;
  /** In ms since 1970. */
  updatedAt: number;
}

export interface StoredPicture {
  size: PhotoSize;
  etag: string;
  blob: Blob;
}

/** What a store has of one subject, checked. */
export interface Stored {
  photo?: Dated<PhotoRecord>;
  profile?: Dated<ProfileRecord>;
  pictures: StoredPicture[];
  /** Parts of which nothing can be made, such as a Blob that went through JSON. */
  broken: StoredPart[];
}

export function checkStored(entries: readonly StoredEntry[]): Stored {
  const stored: Stored = { pictures: [], broken: [] };
  for (const { part, value, blob, updatedAt } of entries) {
    // Of the future, after a clock was set back: it would be fresh for as long.
    const dated = { updatedAt: typeof updatedAt === 'number' && updatedAt <= Date.now() ? updatedAt : 1 };
    if (part === 'photo' && isPhotoRecord(value)) stored.photo = { record: value, ...dated };
    else if (part === 'profile' && isProfileRecord(value)) stored.profile = { record: value, ...dated };
    else if (isPicturePart(part) && isPicture(blob) && hasEtag(value)) {
      stored.pictures.push({ size: part, etag: value.etag, blob });
    } else stored.broken.push(part);
  }
  return stored;
}

type Fields = { [name: string]: unknown };

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}

function isPhotoRecord(value: unknown): value is PhotoRecord {
  if (!isFields(value)) return false;
  const { kind, width, height, hashedSize, upload } = value;
  if (kind !== 'photo') return kind === 'none';
  return (
    hasEtag(value) &&
    isLength(width) &&
    isLength(height) &&
    (hashedSize === undefined || isPicturePart(hashedSize)) &&
    (upload === undefined || isUpload(upload))
  );
}

function isUpload(value: unknown): boolean {
  if (!isFields(value)) return false;
  const { since, over } = value;
  return typeof since === 'number' && (over === undefined || isPhotoRecord(over));
}

function isProfileRecord(value: unknown): value is ProfileRecord {
  if (!isFields(value)) return false;
  const { kind, profile } = value;
  if (kind !== 'profile' || !isFields(profile)) return kind === 'none';
  return Object.values(profile).every((text) => text === null || typeof text === 'string');
}

function isLength(value: unknown): value is number | null {
  return value === null || typeof value === 'number';
}

function hasEtag(value: unknown): value is { etag: string } {
  return isFields(value) && typeof value.etag === 'string';
}

function isPicture(blob: unknown): blob is Blob {
  return blob instanceof Blob && /^image\/(jpeg|png|gif|webp)$/.test(blob.type);
}
