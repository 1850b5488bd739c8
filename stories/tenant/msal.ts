import { BrowserCacheLocation, loadExternalTokens, PublicClientApplication } from '@azure/msal-browser';

const TENANT = '7b9d1e64-0000-4000-8000-c0ffee000001';
const AUTHORITY = `https://login.microsoftonline.com/${TENANT}`;
const CONFIGURATION = {
  auth: { clientId: 'storybook', authority: AUTHORITY },
  cache: { cacheLocation: BrowserCacheLocation.SessionStorage },
};
const SCOPE = 'User.Read User.ReadBasic.All Presence.Read';

const base64url = (value: object) =>
  btoa(JSON.stringify(value)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

/** MSAL itself, with a cache in which Ada has signed in. */
export async function msalOfAda(): Promise<PublicClientApplication> {
  const claims = {
    aud: 'storybook',
    iss: `${AUTHORITY}/v2.0`,
    oid: 'ada',
    sub: 'ada',
    tid: TENANT,
    name: 'Ada Lovelace',
    preferred_username: 'ada.lovelace@contoso.com',
    ver: '2.0',
    exp: Math.floor(Date.now() / 1000) + 3600,
  };
  const client_info = base64url({ uid: 'ada', utid: TENANT });
  const tokens = {
    id_token: `${base64url({ alg: 'none' })}.${base64url(claims)}.unsigned`,
    access_token: 'ada.lovelace@contoso.com',
    token_type: 'Bearer' as const,
    scope: SCOPE,
    expires_in: 3600,
    client_info,
  };
  await loadExternalTokens(CONFIGURATION, { scopes: SCOPE.split(' '), authority: AUTHORITY }, tokens, {
    clientInfo: client_info,
  });
  const msal = new PublicClientApplication(CONFIGURATION);
  await msal.initialize();
  return msal;
}
