import { type GraphMembers, type GraphSubject, readMembers } from '../graph';
import { type GraphQueryOptions, keptFor } from './defaults';
import { membersKey } from './keys';
import type { Forbidden } from './records';
import { type GraphSource, reportedAnswer } from './source';

export type MembersRecord = (GraphMembers & { kind: 'members' }) | { kind: 'none' };

/** The first people of a group, `count` at most: fresh and kept for as long as a photo's version is. */
export function membersQuery(
  source: GraphSource,
  group: GraphSubject,
  count: number,
): GraphQueryOptions<MembersRecord | Forbidden> {
  const { times } = source;
  return {
    queryKey: membersKey(source.scope, group, count),
    queryFn: ({ signal }) =>
      reportedAnswer(source, signal, async (): Promise<MembersRecord> => {
        const members = await readMembers(source, group, count, signal);
        return members ? { kind: 'members', ...members } : { kind: 'none' };
      }),
    staleTime: ({ state: { data } }) => {
      if (!data) return 0;
      return data.kind === 'members' ? times.photoStaleTime : times[`${data.kind}StaleTime`];
    },
    gcTime: keptFor(times.photoGcTime),
  };
}
