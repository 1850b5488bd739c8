import type { QueryClient } from '@tanstack/react-query';
import { canonicalSubject, type GraphSubject } from '../../graph';
import type { GraphSource } from '../../queries';
import type { GraphPhoto, GraphProfileResult } from './answers';
import { photoReading } from './photoReading';
import { createPool } from './pool';
import { profileReading } from './profileReading';
import type { Reading } from './reading';

export type { GraphPhoto, GraphPhotoStatus, GraphPresenceResult, GraphProfileResult } from './answers';
export type { Reading };

/** What one account reads on one page for its avatars: the same thing is one reading, however many elements show it. */
export interface Readings {
  photo: (subject: GraphSubject, pixels: number) => Reading<GraphPhoto>;
  profile: (subject: GraphSubject) => Reading<GraphProfileResult>;
}

export function createReadings(client: QueryClient, source: GraphSource): Readings {
  const photos = createPool<Reading<GraphPhoto>>();
  const profiles = createPool<Reading<GraphProfileResult>>();
  return {
    photo: (subject, pixels) =>
      photos(`${nameOf(subject)} ${pixels}`, () => photoReading(client, source, subject, pixels)),
    profile: (subject) => profiles(nameOf(subject), () => profileReading(client, source, subject)),
  };
}

export function nameOf(subject: GraphSubject): string {
  return JSON.stringify(canonicalSubject(subject));
}
