import type { Query, QueryClient } from '@tanstack/react-query';
import {
  canonicalSubject,
  etagValue,
  type GraphApiVersion,
  type GraphSubject,
  type PhotoSize,
} from '../graph';

/** The partition of the cache: what one account reads from one Graph is never shown to another. */
export interface CacheScope {
  origin: string;
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

/** True for the queries of this library: for a host that persists or broadcasts its own, and is to leave these out. */
export function isGraphAvatarQuery(query: Pick<Query, 'queryKey'>): boolean {
  return query.queryKey[0] === ROOT_KEY[0];
}

/** Asks again now for what an account could not read: the reason has gone. */
export function retryFailed(client: QueryClient, accountKey: string): void {
  // A reset ends the pause after a failure, too.
  void client.resetQueries({
    queryKey: [...ROOT_KEY, { accountKey }],
    predicate: ({ state }) => state.status === 'error' && state.data === undefined,
  });
}

/** Removes all that an account has read, from every Graph; what is under way is dropped. */
export function forgetAccount(client: QueryClient, accountKey: string): void {
  client.removeQueries({ queryKey: [...ROOT_KEY, { accountKey }] });
}
