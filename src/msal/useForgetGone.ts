import { BrowserCacheLocation, InteractionStatus } from '@azure/msal-browser';
import { useMsal } from '@azure/msal-react';
import { useEffect } from 'react';
import type { PhotoStore } from '../queries';
import { accountKey, isAccountKey } from './accountKey';

/**
 * Clears from the store the accounts that MSAL no longer knows: one that has signed out while no page with avatars was
 * there to see it. Where MSAL keeps its accounts for the session alone, a page on which nobody has signed in yet says
 * nothing; once another account has, the last one's are gone.
 */
export function useForgetGone(store: PhotoStore | undefined): void {
  const { instance, accounts, inProgress } = useMsal();
  const isSure =
    accounts.length > 0 ||
    instance.getConfiguration().cache.cacheLocation === BrowserCacheLocation.LocalStorage;

  useEffect(() => {
    if (!store || !isSure || inProgress !== InteractionStatus.None) return;
    const known = new Set(instance.getAllAccounts().map(accountKey));
    const forget = async () => {
      const kept = await store.accounts();
      await Promise.all(
        kept.filter((key) => isAccountKey(key) && !known.has(key)).map((key) => store.clear(key)),
      );
    };
    // A store that does not work has nothing to clear, and says so when it is read.
    forget().catch(() => {});
  }, [store, instance, isSure, inProgress]);
}
