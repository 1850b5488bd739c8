import { etagValue, type PhotoSize } from '../graph';
import type { StoredPicture } from './stored';

/** The picture of a version in the first of some sizes that is there. */
export function firstPicture(
  pictures: readonly StoredPicture[],
  { etag }: { etag: string },
  sizes: readonly PhotoSize[],
): StoredPicture | undefined {
  for (const size of sizes) {
    const picture = pictures.find((one) => one.size === size && etagValue(one.etag) === etagValue(etag));
    if (picture) return picture;
  }
}
