import type { QueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { forgetAccount, type GraphSource } from '../queries';

/**
 * Removes from memory what an account has read, when another takes its place or nobody does; in the latter case it
 * has signed out, and the store forgets it, too.
 * @param reader - What the account reads with: another object where any of it is another.
 */
export function useForgetAccount(reader: { client: QueryClient; source: GraphSource }): void {
  const latest = useRef(reader);
  // After the effects of the avatars inside, which have let go of the last account's queries by then.
  useEffect(() => {
    const { client, source } = latest.current;
    const { scope, shelf } = source;
    const { accountKey } = reader.source.scope;
    latest.current = reader;
    if (scope.accountKey === null || scope.accountKey === accountKey) return;
    forgetAccount(client, scope.accountKey);
    shelf?.close();
    if (accountKey === null) void shelf?.clear();
  }, [reader]);
}
