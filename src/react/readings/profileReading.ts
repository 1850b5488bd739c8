import type { GraphSubject } from '../../graph';
import { type GraphSource, profileQuery } from '../../queries';
import type { GraphProfileResult } from './answers';
import { queryLink } from './queryLink';
import { createReading, type Reading } from './reading';

/** A name, and the fields beside it. */
export function profileReading(source: GraphSource, subject: GraphSubject): Reading<GraphProfileResult> {
  const profile = queryLink(source, profileQuery(source, subject));

  async function refetch(): Promise<void> {
    await profile.refetch();
  }

  return createReading<GraphProfileResult>({
    ...profile,
    read() {
      const { data, error } = profile.state();
      return {
        status: profile.status(),
        profile: data?.kind === 'profile' ? data.profile : null,
        error: error ?? null,
        refetch,
      };
    },
  });
}
