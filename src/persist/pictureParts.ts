import { type PhotoSize, smallerSizes } from '../graph';

/** Under which parts pictures are kept. */
export const PICTURES: readonly PhotoSize[] = ['original', ...smallerSizes('original')];

export function isPicturePart(part: unknown): part is PhotoSize {
  return PICTURES.some((one) => one === part);
}
