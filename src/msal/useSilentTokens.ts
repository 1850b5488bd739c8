import {
  type AccountInfo,
  type AuthError,
  CacheLookupPolicy,
  InteractionRequiredAuthError,
  type SilentRequest,
} from '@azure/msal-browser';
import { useMsal } from '@azure/msal-react';
import { useCallback, useEffect, useRef } from 'react';
import type { GetAccessToken } from '../graph';

/** Told why MSAL gave no token, and what to ask for when the user can be asked: `instance.acquireTokenRedirect(request)`. */
export type OnInteractionRequired = (
  error: AuthError,
  request: { account: AccountInfo; scopes: string[] },
) => void;

/** Tokens from MSAL's cache or its refresh token, for one account. */
export function useSilentTokens(
  account: AccountInfo | null,
  onInteractionRequired: OnInteractionRequired | undefined,
): GetAccessToken {
  const { instance } = useMsal();
  const told = useRef(new Set<string>());
  useEffect(() => {
    // A new sign-in of the same account is a new object: what had been refused may be granted now.
    if (account) told.current = new Set();
  }, [account]);

  return useCallback(
    async ({ scopes, claims, forceRefresh }) => {
      if (!account) throw new Error('Nobody is signed in with MSAL.');
      const request: SilentRequest = {
        account,
        scopes,
        claims,
        // By default MSAL goes on to a hidden iframe, which times out where third-party cookies are blocked.
        cacheLookupPolicy: forceRefresh
          ? CacheLookupPolicy.RefreshToken
          : CacheLookupPolicy.AccessTokenAndRefreshToken,
      };
      try {
        const { accessToken } = await instance.acquireTokenSilent(request);
        return accessToken;
      } catch (error) {
        const key = scopes.join(' ');
        if (error instanceof InteractionRequiredAuthError && !told.current.has(key)) {
          told.current.add(key);
          onInteractionRequired?.(error, { account, scopes });
        }
        throw error;
      }
    },
    [instance, account, onInteractionRequired],
  );
}
