import { BrowserCacheLocation, loadExternalTokens, PublicClientApplication } from '@azure/msal-browser';
import { AuthenticatedTemplate, MsalProvider } from '@azure/msal-react';
import { QueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { GraphAvatar, isGraphAvatarQuery, useGraphPresence } from '../../src';
import { MsalGraphAvatarProvider, type MsalGraphAvatarProviderProps } from '../../src/msal';
import { indexedDbPhotoStore } from '../../src/persist';
import { deleteDatabase, everythingKept } from './database';
import { tenantOnTheWire } from './support';

const ADA = 'ada@contoso.com';
const PERSONAL = '9188040d-6c67-4c5b-b112-36a304b66dad';
const TENANT = '7b9d1e64-0000-4000-8000-c0ffee000001';
const graph = tenantOnTheWire({ users: [{ userPrincipalName: ADA, displayName: 'Ada', photo: true }] });
beforeEach(deleteDatabase);
afterEach(() => {
  sessionStorage.clear();
  localStorage.clear();
});

const base64url = (value: object) => btoa(JSON.stringify(value)).replaceAll('=', '');

/** An app in which Ada has signed in with the real MSAL, whose cache is seeded. */
async function signedIn(
  tenant = TENANT,
  cacheLocation: BrowserCacheLocation = BrowserCacheLocation.SessionStorage,
) {
  const authority = `https://login.microsoftonline.com/${tenant}`;
  const config = {
    auth: {
      clientId: 'client',
      authority,
      // The page stays where it is at a sign-out.
      onRedirectNavigate: () => false,
    },
    cache: { cacheLocation },
    // Tests run in one.
    system: { allowRedirectInIframe: true },
  };
  const claims = {
    aud: 'client',
    iss: `${authority}/v2.0`,
    oid: 'ada',
    sub: 'ada',
    tid: tenant,
    name: 'Ada',
    preferred_username: ADA,
    ver: '2.0',
    exp: Math.floor(Date.now() / 1000) + 3600,
  };
  const scope = 'User.Read User.ReadBasic.All Presence.Read';
  await loadExternalTokens(
    config,
    { scopes: scope.split(' '), authority },
    {
      id_token: `${base64url({ alg: 'none' })}.${base64url(claims)}.unsigned`,
      access_token: ADA,
      token_type: 'Bearer',
      scope,
      expires_in: 3600,
      client_info: base64url({ uid: 'ada', utid: tenant }),
    },
    { clientInfo: base64url({ uid: 'ada', utid: tenant }) },
  );
  const msal = new PublicClientApplication(config);
  await msal.initialize();
  return msal;
}

const avatar = () => document.querySelector<HTMLElement>('[data-graph-avatar]');

describe('MsalGraphAvatarProvider', () => {
  it('forgets an account at its sign-out, though that takes the provider off the page', async () => {
    const msal = await signedIn();
    const queryClient = new QueryClient();
    const ours = () => queryClient.getQueryCache().getAll().filter(isGraphAvatarQuery).length;
    await render(
      <MsalProvider instance={msal}>
        <AuthenticatedTemplate>
          <MsalGraphAvatarProvider queryClient={queryClient}>
            <GraphAvatar userId={ADA} />
          </MsalGraphAvatarProvider>
        </AuthenticatedTemplate>
      </MsalProvider>,
    );
    await expect.poll(() => avatar()?.dataset.content).toBe('photo');
    expect(ours()).toBeGreaterThan(0);
    await msal.logoutRedirect();
    await expect.poll(() => avatar()).toBeNull();
    await expect.poll(ours).toBe(0);
  });

  it('batches for an organisation, and never for a personal account', async () => {
    const show = async (tenant?: string, props?: MsalGraphAvatarProviderProps) => {
      graph.clearLog();
      const { unmount } = await render(
        <MsalProvider instance={await signedIn(tenant)}>
          <MsalGraphAvatarProvider {...props}>
            <GraphAvatar userId={ADA} name="Ada" />
          </MsalGraphAvatarProvider>
        </MsalProvider>,
      );
      await expect.poll(() => avatar()?.dataset.content).toBe('photo');
      await unmount();
      sessionStorage.clear();
      return graph.requests.map(({ method }) => method);
    };
    expect(await show()).toEqual(['POST']);
    expect(await show(PERSONAL)).toEqual(['GET', 'GET']);
    expect(await show(PERSONAL, { batch: true })).toEqual(['GET', 'GET']);
  });

  it('asks for presence in an organisation’s account, and never in a personal one', async () => {
    const Activity = () => <output>{useGraphPresence({ kind: 'me' }).status}</output>;
    const show = async (tenant?: string) => {
      const { unmount } = await render(
        <MsalProvider instance={await signedIn(tenant)}>
          <MsalGraphAvatarProvider>
            <Activity />
            <GraphAvatar userId={ADA} name="Ada" />
          </MsalGraphAvatarProvider>
        </MsalProvider>,
      );
      await expect.poll(() => avatar()?.dataset.content).toBe('photo');
      await expect.poll(() => document.querySelector('output')?.textContent).not.toBe('pending');
      const status = document.querySelector('output')?.textContent;
      await unmount();
      sessionStorage.clear();
      return status;
    };
    expect(await show()).toBe('ready');
    graph.clearLog();
    expect(await show(PERSONAL)).toBe('idle');
    expect(graph.items.filter(({ part }) => part === 'presence')).toHaveLength(0);
  });

  it('tells once what takes the user, and asks nobody in the meantime', async () => {
    const onInteractionRequired = vi.fn();
    const msal = await signedIn();
    const page = (teams: string[]) => (
      <MsalProvider instance={msal}>
        <MsalGraphAvatarProvider onInteractionRequired={onInteractionRequired}>
          {teams.map((id) => (
            <GraphAvatar key={id} teamId={id} name={id} />
          ))}
        </MsalGraphAvatarProvider>
      </MsalProvider>
    );
    const failed = () => document.querySelectorAll('[data-status="error"]').length;
    const { rerender } = await render(page(['t1', 't2']));
    await expect.poll(failed).toBe(2);
    await rerender(page(['t1', 't2', 't3']));
    await expect.poll(failed).toBe(3);
    expect(onInteractionRequired).toHaveBeenCalledOnce();
    expect(onInteractionRequired.mock.calls[0]?.[1]).toMatchObject({ scopes: ['Team.ReadBasic.All'] });
    expect(document.querySelector('iframe')).toBeNull();
    expect(graph.items).toHaveLength(0);
  });
});

/** Something that takes a token of its own. */
function Group() {
  const [isOpen, setOpen] = useState(false);
  return isOpen ? (
    <GraphAvatar groupId="research" />
  ) : (
    <button type="button" onClick={() => setOpen(true)}>
      Group
    </button>
  );
}

describe('an account that is gone without a word', () => {
  async function showAda(msal: PublicClientApplication) {
    const queryClient = new QueryClient();
    const page = (ids: string[]) => (
      <MsalProvider instance={msal}>
        <MsalGraphAvatarProvider queryClient={queryClient} store={indexedDbPhotoStore()}>
          {ids.map((id) => (
            <GraphAvatar key={id} userId={id} />
          ))}
          <Group />
        </MsalGraphAvatarProvider>
      </MsalProvider>
    );
    const { rerender } = await render(page([ADA]));
    await expect.poll(() => avatar()?.dataset.content).toBe('photo');
    await expect.poll(async () => (await everythingKept()).subjects?.length).toBe(1);
    return {
      show: (...ids: string[]) => rerender(page(ids)),
      async expectForgotten() {
        await expect.poll(() => avatar()?.dataset.content).toBe('initials');
        expect(queryClient.getQueryCache().getAll().filter(isGraphAvatarQuery)).toEqual([]);
        await expect.poll(everythingKept).toEqual({ subjects: [], uses: [], accounts: [] });
      },
    };
  }

  it('is forgotten when the user comes back to the page', async () => {
    const msal = await signedIn();
    const { expectForgotten } = await showAda(msal);
    await msal.clearCache();
    window.dispatchEvent(new Event('focus'));
    await expectForgotten();
  });

  it('is forgotten when another tab has taken it out of the store', async () => {
    const msal = await signedIn(TENANT, BrowserCacheLocation.LocalStorage);
    const { expectForgotten } = await showAda(msal);
    const there = await signedIn(TENANT, BrowserCacheLocation.LocalStorage);
    await there.clearCache();
    await indexedDbPhotoStore().clear(`ada.${TENANT} ${TENANT}`);
    await expectForgotten();
  });

  it('is forgotten when a token is wanted', async () => {
    const msal = await signedIn();
    const { expectForgotten } = await showAda(msal);
    await msal.clearCache();
    document.querySelector('button')?.click();
    await expectForgotten();
  });

  it('stays where another tab clears what is still signed in here', async () => {
    const { show } = await showAda(await signedIn());
    await indexedDbPhotoStore().clear(`ada.${TENANT} ${TENANT}`);
    await expect.poll(async () => (await everythingKept()).subjects?.length).toBe(0);
    await show(ADA);
    expect(avatar()?.dataset.content).toBe('photo');
  });
});

describe('what the store has of accounts that MSAL no longer knows', () => {
  const someone = {
    origin: 'https://graph.microsoft.com',
    apiVersion: 'v1.0',
    subject: { kind: 'me' },
  } as const;
  const keep = (accountKey: string) =>
    indexedDbPhotoStore().write({ ...someone, accountKey }, [
      { part: 'photo', value: { kind: 'none' }, blob: null, updatedAt: Date.now() },
    ]);
  const accounts = () => indexedDbPhotoStore().accounts();
  const GONE = `bob.${TENANT} ${TENANT}`;
  const OTHER_APP = 'bob@contoso.com';

  const open = (msal: PublicClientApplication) =>
    render(
      <MsalProvider instance={msal}>
        <MsalGraphAvatarProvider store={indexedDbPhotoStore()}>
          <GraphAvatar userId={ADA} />
        </MsalGraphAvatarProvider>
      </MsalProvider>,
    );

  it('goes when another account signs in, and what is not MSAL’s stays', async () => {
    await Promise.all([keep(GONE), keep(OTHER_APP)]);
    await open(await signedIn());
    await expect.poll(async () => (await accounts()).length).toBe(2);
    await expect.poll(accounts).toEqual([`ada.${TENANT} ${TENANT}`, OTHER_APP]);
  });

  it('goes at once where MSAL keeps its accounts beyond the session', async () => {
    await keep(GONE);
    const msal = await signedIn(TENANT, BrowserCacheLocation.LocalStorage);
    await msal.clearCache();
    await open(msal);
    await expect.poll(accounts).toEqual([]);
  });

  it('stays while nobody has signed in yet', async () => {
    await keep(GONE);
    const msal = await signedIn();
    await msal.clearCache();
    const store = indexedDbPhotoStore();
    const look = vi.spyOn(store, 'accounts');
    await render(
      <MsalProvider instance={msal}>
        <MsalGraphAvatarProvider store={store}>
          <GraphAvatar userId={ADA} name="Ada" />
        </MsalGraphAvatarProvider>
      </MsalProvider>,
    );
    await expect.poll(() => avatar()?.dataset.status).toBe('idle');
    expect(look).not.toHaveBeenCalled();
    expect(await accounts()).toEqual([GONE]);
  });
});
