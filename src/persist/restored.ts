import { notifyManager, type Query } from '@tanstack/react-query';
import type { Dated } from './stored';

let waiting: (() => void)[] = [];

/**
 * Hands a query what a store has kept of it, with its true age; where it is stale and somebody shows it, Graph is
 * asked at once in the background.
 */
export function restored<T>(query: Query, { record, updatedAt }: Dated<T>): T {
  // React Query dates what a query returns by the time of its return, which comes after this one's.
  if (waiting.length === 0) setTimeout(dateAll);
  waiting.push(() => {
    if (query.state.data !== record) return;
    query.setState({ dataUpdatedAt: updatedAt });
    // What becomes of it is the query's state; a failure is reported.
    if (query.isActive() && query.isStale()) query.fetch().catch(() => {});
  });
  return record;
}

function dateAll(): void {
  const all = waiting;
  waiting = [];
  // In one go, so that they travel together.
  notifyManager.batch(() => {
    for (const date of all) date();
  });
}
