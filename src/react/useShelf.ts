import type { QueryClient } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import type { GraphError } from '../graph';
import type { CacheScope, PhotoStore, Shelf } from '../queries';

/** The store's part for the account that looks; undefined where nobody does, or the app keeps nothing. */
export function useShelf(
  store: PhotoStore | undefined,
  client: QueryClient,
  scope: CacheScope,
  onError: (error: GraphError) => void,
): Shelf | undefined {
  const shelf = useMemo(
    () => (scope.accountKey === null ? undefined : store?.shelf(client, scope, onError)),
    [store, client, scope, onError],
  );
  useEffect(() => shelf?.follow(), [shelf]);
  return shelf;
}
