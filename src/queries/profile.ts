import { type GraphSubject, readProfile } from '../graph';
import { type GraphQueryOptions, keptFor } from './defaults';
import { profileKey } from './keys';
import type { Forbidden, ProfileRecord } from './records';
import { type GraphSource, reportedAnswer } from './source';

/** Who a subject is: name parts, title, mail. */
export function profileQuery(
  source: GraphSource,
  subject: GraphSubject,
): GraphQueryOptions<ProfileRecord | Forbidden> {
  return {
    queryKey: profileKey(source.scope, subject),
    queryFn: ({ signal }) =>
      reportedAnswer(source, signal, async (): Promise<ProfileRecord> => {
        const profile = await readProfile(source, subject, signal);
        return profile ? { kind: 'profile', profile } : { kind: 'none' };
      }),
    persister: source.shelf?.profile(subject),
    staleTime: ({ state }) => (state.data ? source.times[`${state.data.kind}StaleTime`] : 0),
    gcTime: keptFor(source.times.profileGcTime),
  };
}
