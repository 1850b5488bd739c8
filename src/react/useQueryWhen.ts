import {
  type DefaultedQueryObserverOptions,
  notifyManager,
  type QueryClient,
  QueryObserver,
  type QueryObserverResult,
} from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react';
import type { GraphError } from '../graph';
import type { GraphQueryOptions } from '../queries';

/**
 * `useQuery` that makes no observer, and no query, where there is nothing to ask (null): an avatar that is far from
 * the viewport, or nobody's, is to cost a list of ten thousand no more than its element.
 * @param options - Kept from render to render: they are worked out anew where they are another object.
 * @param mayAsk - False: the cache alone answers, and where it does not know there is nothing to ask.
 */
export function useQueryWhen<T>(
  client: QueryClient,
  options: GraphQueryOptions<T> | null,
  mayAsk: boolean,
): QueryObserverResult<T, GraphError> | null {
  const isAsked = options !== null && (mayAsk || client.getQueryData(options.queryKey) !== undefined);
  const defaulted = useMemo(
    () => (isAsked ? optimistic(client, mayAsk ? options : { ...options, enabled: false }) : null),
    [client, options, mayAsk, isAsked],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: an observer outlives its options, which are renewed below at each render
  const observer = useMemo(
    () => defaulted && new QueryObserver<T, GraphError>(client, defaulted),
    [client, isAsked],
  );
  const result = observer && defaulted ? observer.getOptimisticResult(defaulted) : null;

  useEffect(() => {
    // At each render, since the query may have been taken out of the cache meanwhile.
    if (observer && defaulted) observer.setOptions(defaulted);
  });

  const subscribe = useCallback(
    (onChange: () => void) => {
      if (!observer) return () => {};
      const unsubscribe = observer.subscribe(notifyManager.batchCalls(onChange));
      observer.updateResult(); // Between the render and now the answer may have come.
      return unsubscribe;
    },
    [observer],
  );
  const current = () => observer?.getCurrentResult() ?? null;
  useSyncExternalStore(subscribe, current, current);
  return result;
}

/** As React Query's own hooks ask for it: a query that is about to be fetched reads as being fetched. */
function optimistic<T>(
  client: QueryClient,
  options: GraphQueryOptions<T>,
): DefaultedQueryObserverOptions<T, GraphError> {
  return { ...client.defaultQueryOptions<T, GraphError>(options), _optimisticResults: 'optimistic' };
}
