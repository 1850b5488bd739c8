import type { Section } from '../row';
import { answersAlone, answersInBatches } from './answers';

/** Every fault that the library is held to. */
export const FAULTS: readonly Section[] = [answersAlone, answersInBatches];
