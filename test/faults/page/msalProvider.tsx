import { PublicClientApplication } from '@azure/msal-browser';
import { MsalProvider } from '@azure/msal-react';
import { MsalGraphAvatarProvider } from 'graph-avatar/msal';
import type { HostProvider } from './host';

/** An app that signs in with MSAL: the page is left for the sign-in, and opened again after it. */
export async function msalProvider(): Promise<HostProvider> {
  const instance = new PublicClientApplication({
    auth: {
      clientId: 'client',
      authority: 'https://login.microsoftonline.com/7b9d1e64-0000-4000-8000-c0ffee000001',
      redirectUri: location.origin + location.pathname + location.search,
    },
  });
  await instance.initialize();
  await instance.handleRedirectPromise();
  if (instance.getAllAccounts().length === 0) {
    await instance.loginRedirect({ scopes: ['User.Read'] });
    return new Promise(() => {});
  }
  return function Msal({ batch, onError, onInteraction, children }) {
    return (
      <MsalProvider instance={instance}>
        <MsalGraphAvatarProvider batch={batch} onError={onError} onInteractionRequired={onInteraction}>
          {children}
        </MsalGraphAvatarProvider>
      </MsalProvider>
    );
  };
}
