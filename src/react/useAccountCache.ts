import { useMemo } from 'react';
import { ofAccount, retryFailed } from '../queries';
import { useGraphAvatarContext } from './context';

/** What the nearest provider's account has read, for whoever knows more of the account than the provider does. */
export function useAccountCache(): { forget: () => void; retryFailed: () => void } {
  const { source } = useGraphAvatarContext('useAccountCache');
  const { client, refusals, scope, shelf } = source;
  const { accountKey } = scope;
  return useMemo(
    () => ({
      forget: () => {
        if (accountKey !== null) client.removeQueries(ofAccount(accountKey));
        shelf?.close();
        void shelf?.clear();
      },
      retryFailed: () => {
        refusals.clear();
        if (accountKey !== null) retryFailed(client, accountKey);
      },
    }),
    [client, accountKey, refusals, shelf],
  );
}
