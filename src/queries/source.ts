import type { QueryClient } from '@tanstack/react-query';
import { type GraphAccess, GraphError, type GraphSubject, isBlankSubject, type Refusals } from '../graph';
import type { CacheTimes } from './cacheTimes';
import type { CacheScope } from './keys';
import type { Forbidden } from './records';
import type { Shelf } from './store';

/** All that a query needs to know of where its answers come from. */
export interface GraphSource extends GraphAccess {
  /** Where answers are cached. */
  client: QueryClient;
  scope: CacheScope;
  times: CacheTimes;
  /** False on personal accounts, which have none. */
  hasPresence: boolean;
  refusals: Refusals;
  /** What is kept for the next visit, where the app wants that. */
  shelf?: Shelf | undefined;
  /** Hears of each failed reading once, however many elements wait for it. */
  onError(error: GraphError): void;
}

/** A subject that there is something to ask about: somebody looks, and it has an id where it needs one. */
export function askableSubject({ scope }: GraphSource, subject: GraphSubject | null): GraphSubject | null {
  return subject && scope.accountKey !== null && !isBlankSubject(subject) ? subject : null;
}

/** Runs one reading and reports its failure, unless it was given up. */
export async function reported<T>(
  { onError }: GraphSource,
  signal: AbortSignal,
  read: () => Promise<T>,
): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof GraphError && !signal.aborted) onError(error);
    throw error;
  }
}

/** The same, and a 403 becomes data. */
export function reportedAnswer<T>(
  source: GraphSource,
  signal: AbortSignal,
  read: () => Promise<T>,
): Promise<T | Forbidden> {
  return reported(source, signal, read).catch((error: unknown) => {
    if (error instanceof GraphError && error.status === 403) return { kind: 'forbidden' };
    throw error;
  });
}
