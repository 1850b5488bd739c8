import { GraphError } from './error';

/**
 * Loads code when it is first needed, once for all who need it; after a failure the next who does tries again.
 * The promise rejects with a GraphError.
 */
export function whenNeeded<T>(what: string, load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined;
  return () => {
    loading ??= load().catch((cause: unknown) => {
      loading = undefined;
      throw new GraphError(`The code of ${what} could not be loaded.`, { code: 'NetworkError', cause });
    });
    return loading;
  };
}
