import { hashKey, notifyManager, QueryObserver, type QueryState } from '@tanstack/react-query';
import { field, type GraphError } from '../../graph';
import { type GraphQueryOptions, type GraphSource, isCoolingDown } from '../../queries';

/** A query as the cache has it, and one observer for all elements that ask for it. */
export interface QueryLink<T> {
  /** Empty where the cache has none. */
  state: () => Partial<QueryState<T, GraphError>>;
  /** True where it failed and nobody is about to ask again. */
  hasFailed: () => boolean;
  /** How far it has come: `ready` where it has anything but "none" or "forbidden". */
  status: () => 'pending' | 'ready' | 'none' | 'forbidden' | 'error';
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

  function hasFailed(): boolean {
    const failed = query();
    return failed?.state.status === 'error' && (!!observer || isCoolingDown(failed, times));
  }

  return {
    state: () => query()?.state ?? {},
    hasFailed,
    status() {
      const data = query()?.state.data;
      if (!data) return hasFailed() ? 'error' : 'pending';
      const kind = field(data, 'kind');
      return kind === 'none' || kind === 'forbidden' ? kind : 'ready';
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
