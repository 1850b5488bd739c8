import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { type GraphError, type GraphProfile, type GraphSubject, isBlankSubject } from '../graph';
import { profileQuery } from '../queries';
import { type GraphAvatarContextValue, useGraphAvatarContext } from './context';
import type { GraphPhotoStatus } from './useGraphPhoto';

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
  return useProfile(useGraphAvatarContext('useGraphProfile'), subject);
}

export function useProfile(
  { source, client }: GraphAvatarContextValue,
  subject: GraphSubject | null,
): GraphProfileResult {
  const isAsked = source.scope.accountKey !== null && subject !== null && !isBlankSubject(subject);
  const {
    data,
    error,
    isError,
    refetch: refetchProfile,
  } = useQuery(profileQuery(source, isAsked ? subject : null), client);
  const refetch = useCallback(async () => {
    if (isAsked) await refetchProfile();
  }, [isAsked, refetchProfile]);

  const profile = data?.kind === 'profile' ? data.profile : null;
  return { status: status(), profile, error, refetch };

  function status(): GraphPhotoStatus {
    if (!isAsked) return 'idle';
    if (data) return data.kind === 'profile' ? 'ready' : data.kind;
    return isError ? 'error' : 'pending';
  }
}
