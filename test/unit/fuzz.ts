/**
 * How properties are tried, all of them: the same runs each time in `npm test`; more of them, and others each time, in
 * `npm run fuzz`, which sets these two.
 */
const { FUZZ_SEED = '1815', FUZZ_TIMES = '1' } = process.env;

/** The settings of a property that is tried `count` times in `npm test`. */
export function runs(count: number): { seed: number; numRuns: number } {
  return { seed: Number(FUZZ_SEED), numRuns: count * Number(FUZZ_TIMES) };
}
