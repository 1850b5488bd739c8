import type { AccountInfo } from '@azure/msal-browser';
import { useAccount } from '@azure/msal-react';
import type { PhotoStore } from '../queries';
import { accountKey } from './accountKey';
import { useKnownAccounts } from './useKnownAccounts';

/**
 * The account that looks: the chosen one, MSAL's active one, or the only one there is; null as soon as MSAL no longer
 * knows it, wherever it signed out.
 */
export function useMsalAccount(
  chosen: AccountInfo | null | undefined,
  store: PhotoStore | undefined,
): AccountInfo | null {
  const accounts = useKnownAccounts(store);
  const active = useAccount();
  const only = accounts.length === 1 ? accounts[0] : null;
  const wanted = chosen === undefined ? (active ?? only) : chosen;
  return accounts.find((account) => wanted && isSameAccount(account, wanted)) ?? null;
}

export function isSameAccount(a: AccountInfo, b: AccountInfo): boolean {
  return accountKey(a) === accountKey(b);
}
