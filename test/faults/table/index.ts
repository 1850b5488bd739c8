import type { Section } from '../row';
import { accounts } from './accounts';
import { answersAlone, answersInBatches, answersThatPass, answersToBatches } from './answers';
import { batches } from './batches';
import { clocks } from './clocks';
import { hosts } from './hosts';
import { metadata } from './metadata';
import { msal } from './msal';
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
  msal,
  pictures,
  metadata,
  batches,
  network,
  accounts,
  clocks,
  hosts,
];
