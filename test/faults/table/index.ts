import type { Section } from '../row';
import { answersAlone, answersInBatches, answersThatPass, answersToBatches } from './answers';
import { batches } from './batches';
import { metadata } from './metadata';
import { network } from './network';
import { pictures } from './pictures';
import { retryAfter } from './retryAfter';
import { tokens } from './tokens';

/** Every fault that the library is held to. */
export const FAULTS: readonly Section[] = [
  answersAlone,
  answersInBatches,
  answersToBatches,
  answersThatPass,
  retryAfter,
  tokens,
  pictures,
  metadata,
  batches,
  network,
];
