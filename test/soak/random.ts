/** Whole numbers from 0 to below `end`, the same at every run: a linear congruential generator, by its upper bits. */
export function createRandom(seed: number): (end: number) => number {
  let state = seed;
  return (end) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * end);
  };
}
