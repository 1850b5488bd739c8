import { describe, expect, it } from 'vitest';
import { largerSizes, photoSizesFor, smallerSizes } from '../../../src/graph';

const user = { kind: 'user', id: 'ada' } as const;

describe('photoSizesFor', () => {
  it.each([
    [1, [48, 'original']],
    [48, [48, 'original']],
    [49, [64, 48, 'original']],
    [192, [240, 120, 'original']],
    [648, [648, 504, 'original']],
    [649, ['original']],
  ])('%i px of an unknown original', (pixels, sizes) => {
    expect(photoSizesFor(user, pixels)).toEqual(sizes);
  });

  it.each([
    [96, 240, 240, [96, 64, 'original']],
    [360, 240, 240, [240, 120, 'original']],
    [240, 99, 99, ['original']],
    [64, 99, 99, [64, 48, 'original']],
    [360, 500, 300, ['original']],
    [240, 500, 300, [240, 120, 'original']],
    [96, null, null, [96, 64, 'original']],
  ])('%i px of an original of %s × %s is never above it', (pixels, width, height, sizes) => {
    expect(photoSizesFor(user, pixels, { width, height })).toEqual(sizes);
  });

  it.each(['team', 'contact'] as const)('a %s has the original alone', (kind) => {
    expect(photoSizesFor({ kind, id: 'x' }, 48)).toEqual(['original']);
  });
});

it('knows what serves in place of a size', () => {
  expect(largerSizes(432)).toEqual([504, 648, 'original']);
  expect(largerSizes('original')).toEqual([]);
  expect(smallerSizes(96)).toEqual([64, 48]);
  expect(smallerSizes('original')[0]).toBe(648);
});
