import type { GraphSubject } from '../../graph';
import { type GraphSource, presenceQuery } from '../../queries';
import type { GraphAvatarContextValue } from '../context';
import type { GraphPresenceResult } from './answers';
import { nameOf } from './index';
import { queryLink } from './queryLink';
import { createReading, type Reading } from './reading';

/** Somebody's presence: one reading, however many elements show it. */
export function presenceIn(
  { source, readings }: GraphAvatarContextValue,
  subject: GraphSubject,
): Reading<GraphPresenceResult> {
  return readings(nameOf('presence', subject), () => presenceReading(source, subject));
}

/** Asked for again each minute while anybody shows it. */
function presenceReading(source: GraphSource, subject: GraphSubject): Reading<GraphPresenceResult> {
  const presence = queryLink(source, presenceQuery(source, subject));

  return createReading<GraphPresenceResult>({
    ...presence,
    read() {
      const { data, error } = presence.state();
      return {
        status: presence.status(),
        presence: data && 'availability' in data ? data : null,
        error: error ?? null,
      };
    },
  });
}
