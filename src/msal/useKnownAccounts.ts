import type { AccountInfo, IPublicClientApplication } from '@azure/msal-browser';
import { useMsal } from '@azure/msal-react';
import { useCallback, useSyncExternalStore } from 'react';
import type { PhotoStore } from '../queries';
import { accountKey } from './accountKey';

const listeners = new Set<() => void>();

/** Has every provider look whether its account is still there: a token was asked for, or something else of the kind. */
export function lookAtAccounts(): void {
  for (const listener of [...listeners]) listener();
}

/**
 * The accounts that MSAL knows now. Its own context goes by events, and there are none for `clearCache()` and for what
 * happens in another tab; so they are looked at again where the user comes back to the page, where another tab signs
 * out of the store or out of MSAL, and where a token is wanted.
 */
export function useKnownAccounts(store: PhotoStore | undefined): AccountInfo[] {
  const { instance, accounts } = useMsal();
  const subscribe = useCallback(
    (onChange: () => void) => {
      listeners.add(onChange);
      addEventListener('focus', onChange);
      addEventListener('storage', onChange);
      document.addEventListener('visibilitychange', onChange);
      const unsubscribe = store?.subscribe(({ kind }) => kind === 'cleared' && onChange());
      return () => {
        listeners.delete(onChange);
        removeEventListener('focus', onChange);
        removeEventListener('storage', onChange);
        document.removeEventListener('visibilitychange', onChange);
        unsubscribe?.();
      };
    },
    [store],
  );
  const known = useSyncExternalStore(
    subscribe,
    () => knownKeys(instance, accounts),
    () => '',
  );
  const keys = known.split('\n');
  return accounts.filter((account) => keys.includes(accountKey(account)));
}

/** One string, so that it is the same as long as they are. */
function knownKeys(instance: IPublicClientApplication, accounts: AccountInfo[]): string {
  // Without an account, MSAL may not have been initialised yet.
  return accounts.length > 0 ? instance.getAllAccounts().map(accountKey).join('\n') : '';
}
