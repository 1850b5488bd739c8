import { useCallback, useMemo } from 'react';
import type { GraphError, GraphProfile, GraphSubject } from '../graph';
import { askableSubject, profileQuery } from '../queries';
import { type GraphAvatarContextValue, useGraphAvatarContext } from './context';
import type { GraphPhotoStatus } from './useGraphPhoto';
import { useQueryWhen } from './useQueryWhen';
import { useSameSubject } from './useSameSubject';

/** A name and the fields beside it, and how far they have come. */
export interface GraphProfileResult {
  /** As `useGraphPhoto`'s; `none` where Graph knows no such subject. */
  status: GraphPhotoStatus;
  profile: GraphProfile | null;
  error: GraphError | null;
  /** Asks again now. */
  refetch: () => Promise<void>;
}

/**
 * Reads who a subject is: name, job title, department, mail.
 * @param subject - Who; null where there is nobody yet.
 * @throws where there is no `<GraphAvatarProvider>`. What the service does never throws.
 */
export function useGraphProfile(subject: GraphSubject | null): GraphProfileResult {
  const context = useGraphAvatarContext('useGraphProfile');
  return useProfile(context, askableSubject(context.source, subject), true);
}

/**
 * @param subject - Who; null where nothing is to be asked.
 * @param mayAsk - False: what is in the cache is shown, and nothing is asked for.
 */
export function useProfile(
  { source, client }: GraphAvatarContextValue,
  subject: GraphSubject | null,
  mayAsk: boolean,
): GraphProfileResult {
  const of = useSameSubject(subject);
  const options = useMemo(() => of && profileQuery(source, of), [source, of]);
  const answer = useQueryWhen(client, options, mayAsk);
  const refetchProfile = answer?.refetch;
  const refetch = useCallback(async () => {
    await refetchProfile?.();
  }, [refetchProfile]);

  const record = answer?.data;
  const profile = record?.kind === 'profile' ? record.profile : null;
  return { status: status(), profile, error: answer?.error ?? null, refetch };

  function status(): GraphPhotoStatus {
    if (!subject) return 'idle';
    if (record) return record.kind === 'profile' ? 'ready' : record.kind;
    return answer?.isError ? 'error' : 'pending';
  }
}
