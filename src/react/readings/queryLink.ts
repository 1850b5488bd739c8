import {
  hashKey,
  notifyManager,
  type QueryClient,
  QueryObserver,
  type QueryState,
} from '@tanstack/react-query';
import type { GraphError } from '../../graph';
import { type CacheTimes, type GraphQueryOptions, isCoolingDown } from '../../queries';

/** A query as the cache has it, and one observer for all elements that ask for it. */
export interface QueryLink<T> {
  /** Undefined where the cache has none. */
  state: () => QueryState<T, GraphError> | undefined;
  /** True where it failed and nobody is about to ask again. */
  hasFailed: () => boolean;
  /** Asks where the answer is missing or stale, and goes on as React Query sees fit. */
  ask: (onChange: () => void) => void;
  /** Asks once more as a newly mounted observer would. */
  askAgain: () => void;
  refetch: () => Promise<unknown>;
  rest: () => void;
}

export function queryLink<T>(
  client: QueryClient,
  times: CacheTimes,
  options: GraphQueryOptions<T>,
): QueryLink<T> {
  const cache = client.getQueryCache();
  const hash = hashKey(options.queryKey);
  let observer: QueryObserver<T, GraphError> | null = null;

  const cached = () => cache.get<T, GraphError>(hash);
  // The host may have cleared the cache: what is shown stays.
  const query = () => observer?.getCurrentQuery() ?? cached();

  return {
    state: () => query()?.state,
    hasFailed() {
      const failed = query();
      return failed?.state.status === 'error' && (observer !== null || isCoolingDown(failed, times));
    },
    ask(onChange) {
      observer = new QueryObserver<T, GraphError>(client, options);
      observer.subscribe(notifyManager.batchCalls(onChange));
    },
    askAgain() {
      if (!observer) return;
      if (cached() !== observer.getCurrentQuery()) observer.setOptions(options);
      else if (observer.getCurrentQuery().state.fetchStatus === 'idle') {
        observer.updateResult();
        if (observer.getCurrentResult().isStale) void observer.refetch();
      }
    },
    refetch: async () => observer?.refetch(),
    rest() {
      observer?.destroy();
      observer = null;
    },
  };
}
