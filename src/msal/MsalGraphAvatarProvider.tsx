import type { AccountInfo } from '@azure/msal-browser';
import { GraphAvatarProvider, type GraphAvatarProviderProps } from '../react';
import { accountKey } from './accountKey';
import { FollowAccount } from './FollowAccount';
import { useForgetGone } from './useForgetGone';
import { useMsalAccount } from './useMsalAccount';
import { type OnInteractionRequired, useSilentTokens } from './useSilentTokens';

/** The tenant of personal Microsoft accounts. */
const PERSONAL_TENANT = '9188040d-6c67-4c5b-b112-36a304b66dad';

type Distribute<Props, Key extends PropertyKey> = Props extends unknown ? Omit<Props, Key> : never;

/** `<GraphAvatarProvider>`'s props, without those that MSAL answers for. */
export type MsalGraphAvatarProviderProps = Distribute<
  GraphAvatarProviderProps,
  'accountKey' | 'getAccessToken' | 'personalAccount'
> & {
  /** Whose photos, of several signed-in accounts; null for nobody. Default: MSAL's active account, else the only one. */
  account?: AccountInfo | null;
  /**
   * Hears, once for each account and set of scopes, that a token takes the user's own doing: to sign in again or to
   * consent. The avatars show initials; a button that calls `acquireTokenRedirect` is the app's to offer.
   */
  onInteractionRequired?: OnInteractionRequired;
};

/**
 * `<GraphAvatarProvider>` for an app that signs in with `@azure/msal-react`; used inside `<MsalProvider>`. It takes
 * tokens from MSAL silently: an avatar never opens a window or an iframe and never redirects. When the account signs
 * out, all that it has read is forgotten. Renders no element.
 */
export function MsalGraphAvatarProvider({
  account: chosen,
  store,
  onInteractionRequired,
  children,
  ...props
}: MsalGraphAvatarProviderProps) {
  const account = useMsalAccount(chosen, store);
  useForgetGone(store);
  const getAccessToken = useSilentTokens(account, onInteractionRequired);
  return (
    <GraphAvatarProvider
      {...props}
      store={store}
      accountKey={account && accountKey(account)}
      getAccessToken={getAccessToken}
      personalAccount={account?.tenantId === PERSONAL_TENANT}
    >
      {account && <FollowAccount account={account} />}
      {children}
    </GraphAvatarProvider>
  );
}
