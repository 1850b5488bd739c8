import { createHash } from 'node:crypto';

/** A number from 0 to below 1 that follows from `seed` alone. */
export function uniform(seed: string): number {
  return createHash('sha256').update(seed).digest().readUInt32BE() / 2 ** 32;
}
