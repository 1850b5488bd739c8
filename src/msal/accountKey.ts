import type { AccountInfo } from '@azure/msal-browser';

/** The same person in the same tenant. A guest's home account id is the same in every tenant, and MSAL's objects come and go. */
export function accountKey({ homeAccountId, tenantId }: AccountInfo): string {
  return `${homeAccountId} ${tenantId}`;
}

/** True for a key that was made here: an app on the same origin may have others. */
export function isAccountKey(key: string): boolean {
  return /^\S+\.\S+ \S+$/.test(key);
}
