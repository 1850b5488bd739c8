import type { Query, QueryClient, QueryKey } from '@tanstack/react-query';
import {
  canonicalSubject,
  etagValue,
  field,
  type GraphApiVersion,
  type GraphSubject,
  type PhotoSize,
} from '../graph';

/** The partition of the cache: what one account reads from one Graph is never shown to another. */
export interface CacheScope {
  /** Graph's, or that of the backend in its place. */
  origin: string;
  /** Which of Graph's versions is read. */
  apiVersion: GraphApiVersion;
  /** Who is looking; null while nobody is signed in. */
  accountKey: string | null;
}

/** The first part of every key. */
export const ROOT_KEY = ['graph-avatar'] as const;

export function photoKey(scope: CacheScope, subject: GraphSubject) {
  return [...ROOT_KEY, scope, 'photo', canonicalSubject(subject)] as const;
}

export function photoBytesKey(scope: CacheScope, subject: GraphSubject, size: PhotoSize, etag: string) {
  return [...ROOT_KEY, scope, 'photo-bytes', canonicalSubject(subject), size, etagValue(etag)] as const;
}

export function profileKey(scope: CacheScope, subject: GraphSubject) {
  return [...ROOT_KEY, scope, 'profile', canonicalSubject(subject)] as const;
}

export function membersKey(scope: CacheScope, group: GraphSubject, count: number) {
  return [...ROOT_KEY, scope, 'members', canonicalSubject(group), count] as const;
}

/** Without a subject: all of an account's. */
export function presenceKey(scope: CacheScope, subject?: GraphSubject) {
  return [...ROOT_KEY, scope, 'presence', ...(subject ? [canonicalSubject(subject)] : [])] as const;
}

/** True for the queries of this library: for a host that persists or broadcasts its own, and is to leave these out. */
export function isGraphAvatarQuery(query: Pick<Query, 'queryKey'>): boolean {
  return query.queryKey[0] === ROOT_KEY[0];
}

/** All that an account has read, from every Graph. */
export function ofAccount(accountKey: string): { queryKey: QueryKey } {
  return { queryKey: [...ROOT_KEY, { accountKey }] };
}

/** Asks again now for what an account could not or may not read: the reason has gone. */
export function retryFailed(client: QueryClient, accountKey: string): void {
  const failed = client.getQueryCache().findAll({
    ...ofAccount(accountKey),
    predicate: ({ state: { status, data } }) =>
      field(data, 'kind') === 'forbidden' || (status === 'error' && data === undefined),
  });
  // Ends the pause after a failure, too.
  for (const query of failed) query.reset();
  void client.refetchQueries({ type: 'active', predicate: (query) => failed.includes(query) });
}
