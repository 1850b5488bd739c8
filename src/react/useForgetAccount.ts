import type { QueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { forgetAccount } from '../queries';

/** Removes from memory what an account has read, when another takes its place or nobody does. */
export function useForgetAccount(client: QueryClient, accountKey: string | null): void {
  const last = useRef({ client, accountKey });
  // After the effects of the avatars inside, which have let go of the last account's queries by then.
  useEffect(() => {
    const { current } = last;
    last.current = { client, accountKey };
    if (current.accountKey === null || current.accountKey === accountKey) return;
    forgetAccount(current.client, current.accountKey);
  }, [client, accountKey]);
}
