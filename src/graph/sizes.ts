import type { GraphSubject } from './subject';

/**
 * Widths, in px, that Graph makes of a square photo.
 * Source: Microsoft Graph, "Get profilePhoto", https://learn.microsoft.com/graph/api/profilephoto-get
 */
const PHOTO_SIZES = [48, 64, 96, 120, 240, 360, 432, 504, 648] as const;

/** A size to ask Graph for: a width in px, or the photo as it was uploaded. */
export type PhotoSize = (typeof PHOTO_SIZES)[number] | 'original';

/** The original's measures in px; null where the metadata does not say. */
export interface PhotoDimensions {
  /** In px. */
  width: number | null;
  /** In px. */
  height: number | null;
}

const UNKNOWN: PhotoDimensions = { width: null, height: null };

function bestSize(pixels: number, { width, height }: PhotoDimensions): PhotoSize {
  const most = Math.min(width ?? Number.POSITIVE_INFINITY, height ?? Number.POSITIVE_INFINITY);
  const best = PHOTO_SIZES.find((size) => size >= pixels && size <= most);
  return best ?? PHOTO_SIZES.find((size) => size === width && size === height) ?? 'original';
}

/**
 * What to ask for, in this order, to fill `pixels` device px: the nearest size that is not above the original;
 * then, because no size can be counted on, the next smaller one and the original.
 */
export function photoSizesFor(
  subject: GraphSubject,
  pixels: number,
  original: PhotoDimensions = UNKNOWN,
): [PhotoSize, ...PhotoSize[]] {
  // Teams, contacts and the drive's creator have one photo and no `/photos` collection.
  const best = /^(?:user|me|group)$/.test(subject.kind) ? bestSize(pixels, original) : 'original';
  return best === 'original' ? [best] : [best, ...smallerSizes(best).slice(0, 1), 'original'];
}

/** The sizes that are larger than `size`, nearest first: any of them serves in its place. */
export function largerSizes(size: PhotoSize): PhotoSize[] {
  return size === 'original' ? [] : [...PHOTO_SIZES.filter((other) => other > size), 'original'];
}

/** The sizes that are smaller than `size`, nearest first: any of them is better than no photo. */
export function smallerSizes(size: PhotoSize): PhotoSize[] {
  return PHOTO_SIZES.filter((other) => size === 'original' || other < size).reverse();
}
