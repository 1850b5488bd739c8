import {
  type AccountInfo,
  AuthError,
  CacheLookupPolicy,
  InteractionRequiredAuthError,
  type SilentRequest,
} from '@azure/msal-browser';
import { useMsal } from '@azure/msal-react';
import { useCallback, useRef } from 'react';
import type { GetAccessToken } from '../graph';
import { lookAtAccounts } from './useKnownAccounts';
import { isSameAccount } from './useMsalAccount';

/** What to ask for when the user can be asked: `instance.acquireTokenRedirect(request)`. */
export interface InteractionRequest {
  /** Who is to be asked. */
  account: AccountInfo;
  /** The permissions that are wanted, as MSAL takes them. */
  scopes: string[];
  /** A claims challenge of Graph's, as JSON. */
  claims?: string;
}

/** Told why MSAL gave no token, and what would bring one. */
export type OnInteractionRequired = (error: AuthError, request: InteractionRequest) => void;

/** Tokens from MSAL's cache or its refresh token, for one account. */
export function useSilentTokens(
  account: AccountInfo | null,
  onInteractionRequired: OnInteractionRequired | undefined,
): GetAccessToken {
  const { instance } = useMsal();
  const told = useRef(new Set<string>());

  return useCallback(
    async ({ scopes, claims, forceRefresh }) => {
      const isKnown = instance.getAllAccounts().some((known) => account && isSameAccount(known, account));
      if (!account || !isKnown) {
        lookAtAccounts();
        throw new Error('The account is not signed in with MSAL.');
      }
      const request: SilentRequest = {
        account,
        scopes,
        claims,
        // By default MSAL goes on to a hidden iframe, which times out where third-party cookies are blocked.
        cacheLookupPolicy: forceRefresh
          ? CacheLookupPolicy.RefreshToken
          : CacheLookupPolicy.AccessTokenAndRefreshToken,
      };
      const need = JSON.stringify([account.homeAccountId, account.tenantId, scopes, claims]);
      try {
        const { accessToken } = await instance.acquireTokenSilent(request);
        told.current.delete(need);
        return accessToken;
      } catch (error) {
        if (takesInteraction(error) && !told.current.has(need)) {
          told.current.add(need);
          onInteractionRequired?.(error, { account, scopes, ...(claims && { claims }) });
        }
        throw error;
      }
    },
    [instance, account, onInteractionRequired],
  );
}

/** MSAL leaves a refresh token that Entra has refused without saying why to the hidden iframe, which is not used here. */
function takesInteraction(error: unknown): error is AuthError {
  return (
    error instanceof InteractionRequiredAuthError ||
    (error instanceof AuthError && error.errorCode === 'invalid_grant')
  );
}
