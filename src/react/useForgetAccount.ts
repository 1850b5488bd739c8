import type { QueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { forgetAccount } from '../queries';

/** Removes from memory what an account has read, when another takes its place or nobody does. */
export function useForgetAccount(client: QueryClient, accountKey: string | null): void {
  const last = useRef(accountKey);
  // After the effects of the avatars inside, which have let go of the last account's queries by then.
  useEffect(() => {
    if (last.current !== null && last.current !== accountKey) forgetAccount(client, last.current);
    last.current = accountKey;
  }, [client, accountKey]);
}
