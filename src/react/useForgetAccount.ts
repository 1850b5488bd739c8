import type { QueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { forgetAccount, type Shelf } from '../queries';

/**
 * Removes from memory what an account has read, when another takes its place or nobody does; in the latter case it
 * has signed out, and the store forgets it, too.
 */
export function useForgetAccount(
  client: QueryClient,
  accountKey: string | null,
  shelf: Shelf | undefined,
): void {
  const last = useRef({ client, accountKey, shelf });
  // After the effects of the avatars inside, which have let go of the last account's queries by then.
  useEffect(() => {
    const { current } = last;
    last.current = { client, accountKey, shelf };
    if (current.accountKey === null || current.accountKey === accountKey) return;
    forgetAccount(current.client, current.accountKey);
    current.shelf?.close();
    if (accountKey === null) void current.shelf?.clear();
  }, [client, accountKey, shelf]);
}
