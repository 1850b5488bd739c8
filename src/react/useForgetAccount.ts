import { useEffect, useRef } from 'react';
import { type GraphSource, ofAccount } from '../queries';

/**
 * Removes from memory what an account has read, when another takes its place or nobody does; in the latter case it
 * has signed out, and the store forgets it, too.
 * @param source - Another object where any of it is another.
 */
export function useForgetAccount(source: GraphSource): void {
  const latest = useRef(source);
  // After the effects of the avatars inside, which have let go of the last account's queries by then.
  useEffect(() => {
    const { client, scope, shelf } = latest.current;
    const { accountKey } = source.scope;
    latest.current = source;
    if (scope.accountKey === null || scope.accountKey === accountKey) return;
    client.removeQueries(ofAccount(scope.accountKey));
    shelf?.close();
    if (accountKey === null) void shelf?.clear();
  }, [source]);
}
