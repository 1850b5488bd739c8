import { type AccountInfo, EventType, InteractionType } from '@azure/msal-browser';
import { useMsal } from '@azure/msal-react';
import { useEffect } from 'react';
import { useAccountCache } from '../react';
import { isSameAccount } from './useMsalAccount';

/** Keeps what an account has read in step with what MSAL does with the account. Renders nothing. */
export function FollowAccount({ account }: { account: AccountInfo }) {
  const { instance } = useMsal();
  const { forget, retryFailed } = useAccountCache();

  useEffect(() => {
    // A sign-out may take the provider off the page together with all that stands inside an AuthenticatedTemplate.
    return () => {
      const isKnown = instance.getAllAccounts().some((known) => isSameAccount(known, account));
      // After the avatars have let go: a query that loses its observer sets a timer, by which a picture that was
      // forgotten before would stay in memory for as long as it is kept.
      if (!isKnown) queueMicrotask(forget);
    };
  }, [instance, account, forget]);

  useEffect(() => {
    const id = instance.addEventCallback(
      ({ interactionType }) => {
        // The user has signed in again or consented.
        if (interactionType !== InteractionType.Silent) retryFailed();
      },
      [EventType.ACQUIRE_TOKEN_SUCCESS, EventType.LOGIN_SUCCESS],
    );
    return () => {
      if (id) instance.removeEventCallback(id);
    };
  }, [instance, retryFailed]);

  return null;
}
