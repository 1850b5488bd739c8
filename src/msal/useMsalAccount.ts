import type { AccountInfo } from '@azure/msal-browser';
import { useAccount, useMsal } from '@azure/msal-react';

/**
 * The account that looks: the chosen one, MSAL's active one, or the only one there is; null as soon as MSAL no longer
 * knows it, wherever it signed out.
 */
export function useMsalAccount(chosen: AccountInfo | null | undefined): AccountInfo | null {
  const { accounts } = useMsal();
  const active = useAccount();
  const only = accounts.length === 1 ? accounts[0] : null;
  const wanted = chosen === undefined ? (active ?? only) : chosen;
  return accounts.find((account) => wanted && isSameAccount(account, wanted)) ?? null;
}

/** The same person in the same tenant; MSAL's objects come and go. */
export function isSameAccount(a: AccountInfo, b: AccountInfo): boolean {
  return a.homeAccountId === b.homeAccountId && a.tenantId === b.tenantId;
}
