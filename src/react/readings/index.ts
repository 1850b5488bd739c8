import { canonicalSubject, type GraphSubject } from '../../graph';
import type { createPool } from './pool';

export type { GraphPhoto, GraphPhotoStatus, GraphPresenceResult, GraphProfileResult } from './answers';
export { createPool } from './pool';
export type { Reading } from './reading';

/**
 * What one account reads on one page: the same thing is one reading, however many elements show it. Each kind is made
 * by the hook that reads it, so that an app is without the code of those that it does not use.
 */
export type Readings = ReturnType<typeof createPool>;

/** The key of a reading: of its kind, its subject and whatever else tells it from another. */
export function nameOf(kind: string, subject: GraphSubject, more?: number): string {
  return JSON.stringify([kind, canonicalSubject(subject), more]);
}
