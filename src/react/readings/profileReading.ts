import type { GraphSubject } from '../../graph';
import { type GraphSource, profileQuery } from '../../queries';
import type { GraphPhotoStatus, GraphProfileResult } from './answers';
import { queryLink } from './queryLink';
import { createReading, type Reading } from './reading';

/** A name, and the fields beside it. */
export function profileReading(source: GraphSource, subject: GraphSubject): Reading<GraphProfileResult> {
  const profile = queryLink(source, profileQuery(source, subject));

  function status(): GraphPhotoStatus {
    const record = profile.state()?.data;
    if (record) return record.kind === 'profile' ? 'ready' : record.kind;
    return profile.hasFailed() ? 'error' : 'pending';
  }

  async function refetch(): Promise<void> {
    await profile.refetch();
  }

  return createReading<GraphProfileResult>({
    ...profile,
    read() {
      const state = profile.state();
      return {
        status: status(),
        profile: state?.data?.kind === 'profile' ? state.data.profile : null,
        error: state?.error ?? null,
        refetch,
      };
    },
  });
}
