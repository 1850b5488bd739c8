import { hashKey, notifyManager, QueryObserver, type QueryState } from '@tanstack/react-query';
import type { GraphError } from '../../graph';
import { type GraphQueryOptions, type GraphSource, isCoolingDown } from '../../queries';

/** A query as the cache has it, and one observer for all elements that ask for it. */
export interface QueryLink<T> {
  /** Empty where the cache has none. */
  state: () => Partial<QueryState<T, GraphError>>;
  /** True where it failed and nobody is about to ask again. */
  hasFailed: () => boolean;
  /** Asks where the answer is missing or stale, and goes on as React Query sees fit until `rest`. */
  ask: (onChange: () => void) => void;
  refetch: () => Promise<unknown>;
  rest: () => void;
}

export function queryLink<T>({ client, times }: GraphSource, options: GraphQueryOptions<T>): QueryLink<T> {
  const cache = client.getQueryCache();
  const hash = hashKey(options.queryKey);
  let observer: QueryObserver<T, GraphError> | undefined;

  const cached = () => cache.get<T, GraphError>(hash);
  // The host may have cleared the cache: what is shown stays.
  const query = () => observer?.getCurrentQuery() ?? cached();

  return {
    state: () => query()?.state ?? {},
    hasFailed() {
      const failed = query();
      return failed?.state.status === 'error' && (!!observer || isCoolingDown(failed, times));
    },
    ask(onChange) {
      const last = observer;
      if (last && last.getCurrentQuery() === cached()) {
        last.updateResult();
        const { isFetching, isStale } = last.getCurrentResult();
        if (isFetching || !isStale) return;
      }
      // A new one asks as that of a newly mounted element does.
      observer = new QueryObserver<T, GraphError>(client, options);
      observer.subscribe(notifyManager.batchCalls(onChange));
      last?.destroy();
    },
    refetch: async () => observer?.refetch(),
    rest() {
      observer?.destroy();
      observer = undefined;
    },
  };
}
