import { isServer, type Query, type QueryClient, type QueryObserverOptions } from '@tanstack/react-query';
import type { GraphError } from '../graph';
import type { CacheTimes } from './cacheTimes';
import { ROOT_KEY } from './keys';

export type GraphQueryOptions<T> = QueryObserverOptions<T, GraphError>;

/**
 * Keeps the host's defaults away from our queries: they are meant for the host's own, and an infinite `gcTime`
 * or a persister would keep photos of people where nobody expects them. The transport retries, not the query.
 * `gcTime` only ever grows, so the shortest is the default; it holds for what `setQueryData` makes, too.
 */
export function keepHostDefaultsOut(client: QueryClient, times: CacheTimes): void {
  const hosts = { ...client.getDefaultOptions().queries, ...client.getQueryDefaults(ROOT_KEY) };
  client.setQueryDefaults(ROOT_KEY, {
    ...Object.fromEntries(Object.keys(hosts).map((name) => [name, undefined])),
    gcTime: keptFor(times.bytesGcTime),
    retry: false,
    enabled: (query) => !isCoolingDown(query, times),
    // What the hooks read: an avatar is not rendered again because a fetch has begun.
    notifyOnChangeProps: ['data', 'error', 'status'],
  });
}

/** A timer for each face would keep a server's process alive; there the cache goes with the request. */
export function keptFor(gcTime: number): number {
  return isServer ? Number.POSITIVE_INFINITY : gcTime;
}

/** True while what has failed is to be left alone: newly mounted elements do not ask again. */
export function isCoolingDown({ state }: Pick<Query, 'state'>, { failureCooldown }: CacheTimes): boolean {
  const since = Date.now() - state.errorUpdatedAt;
  return state.status === 'error' && since >= 0 && since < failureCooldown;
}
