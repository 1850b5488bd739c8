import { CONDITIONS } from './conditions';
import { uniform } from './uniform';

/** Of the standard normal distribution. */
const Z95 = 1.644_853_6;
const SIGMA = Math.log(CONDITIONS.item95thPercentile / CONDITIONS.itemMedian) / Z95;

/**
 * How long the service takes for an item, in ms: lognormal, and always the same for the same path, so that every
 * contender meets the same slow ones.
 */
export function itemTime(path: string): number {
  return CONDITIONS.itemMedian * Math.exp(SIGMA * normal(path.toLowerCase()));
}

/** Box and Muller's transform. */
function normal(seed: string): number {
  const radius = Math.sqrt(-2 * Math.log(1 - uniform(`radius ${seed}`)));
  return radius * Math.cos(2 * Math.PI * uniform(`angle ${seed}`));
}
