import { CancelledError } from '@tanstack/react-query';
import { type GraphSubject, graphOrigin, whenNeeded } from '../graph';
import { type GraphQueryOptions, keptFor } from './defaults';
import { presenceKey } from './keys';
import { profileQuery } from './profile';
import type { Forbidden, PresenceRecord } from './records';
import { askableSubject, type GraphSource, reportedAnswer } from './source';

const load = /* @__PURE__ */ whenNeeded('presence', () => import('./readPresence'));

/** A subject whose presence may be asked for: people alone have one. */
export function presentSubject(source: GraphSource, subject: GraphSubject | null): GraphSubject | null {
  const isPerson = subject?.kind === 'user' || subject?.kind === 'me' || subject?.kind === 'driveCreator';
  const hasPresence = source.hasPresence && source.scope.origin !== graphOrigin('china');
  return isPerson && hasPresence ? askableSubject(source, subject) : null;
}

/**
 * Somebody's presence. All who are asked about within a short while share a post, and one tick for all asks again while
 * they are on screen. What only presence needs is loaded when the first of them is asked about.
 */
export function presenceQuery(
  source: GraphSource,
  subject: GraphSubject,
): GraphQueryOptions<PresenceRecord | Forbidden> {
  return {
    queryKey: presenceKey(source.scope, subject),
    queryFn: ({ signal }) =>
      reportedAnswer(source, signal, async () => {
        // Both at once: a profile is to travel with what else is asked of the person.
        const [{ readPresence }, whose] = await Promise.all([load(), idOf(source, subject, signal)]);
        return typeof whose === 'string' ? readPresence(source, whose, signal) : whose;
      }),
    staleTime: source.times.presenceStaleTime,
    gcTime: keptFor(source.times.presenceGcTime),
  };
}

const OBJECT_ID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** What presence is asked for by: `me`, or an object id, which takes a person's profile where it is not known. */
async function idOf(
  source: GraphSource,
  subject: GraphSubject,
  signal: AbortSignal,
): Promise<string | { kind: 'none' } | Forbidden> {
  if (subject.kind === 'me') return subject.kind;
  if (subject.kind === 'user' && OBJECT_ID.test(subject.id)) return subject.id;
  try {
    const record = await source.client.fetchQuery(profileQuery(source, subject));
    return record.kind === 'profile' ? (record.profile.id ?? { kind: 'none' }) : record;
  } catch (error) {
    // Another element that had asked for the profile has gone, and its request with it.
    if (!(error instanceof CancelledError) || signal.aborted) throw error;
    return idOf(source, subject, signal);
  }
}
