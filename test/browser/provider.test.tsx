import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import {
  GraphAvatar,
  GraphAvatarProvider,
  type GraphAvatarProviderProps,
  type GraphError,
  isGraphAvatarQuery,
  type TokenRequest,
} from '../../src';
import { useAccountCache } from '../../src/react';
import { renderSignedIn, tenantOnTheWire } from './support';

const ADA = 'ada@contoso.com';
const users = [{ userPrincipalName: ADA, displayName: 'Ada Lovelace', photo: true }];
const content = () => document.querySelector<HTMLElement>('[data-graph-avatar]')?.dataset.content;

describe('GraphAvatarProvider', () => {
  const graph = tenantOnTheWire({ users });
  const getAccessToken = vi.fn(async (_: TokenRequest) => 'token');

  it('brings a query client of its own where there is none', async () => {
    await render(
      <GraphAvatarProvider accountKey="me" getAccessToken={getAccessToken}>
        <GraphAvatar userId={ADA} />
      </GraphAvatarProvider>,
    );
    await expect.poll(content).toBe('photo');
  });

  it('uses the app’s own from context', async () => {
    const client = new QueryClient();
    await render(
      <QueryClientProvider client={client}>
        <GraphAvatarProvider accountKey="me" getAccessToken={getAccessToken}>
          <GraphAvatar userId={ADA} />
        </GraphAvatarProvider>
      </QueryClientProvider>,
    );
    await expect.poll(content).toBe('photo');
    expect(client.getQueryCache().getAll().every(isGraphAvatarQuery)).toBe(true);
    expect(client.getQueryCache().getAll().length).toBeGreaterThan(0);
  });

  it('asks a national cloud, for scopes of its own', async () => {
    await render(
      <GraphAvatarProvider accountKey="me" getAccessToken={getAccessToken} cloud="usGov" apiVersion="beta">
        <GraphAvatar userId={ADA} />
      </GraphAvatarProvider>,
    );
    await expect.poll(content).toBe('photo');
    expect(getAccessToken.mock.lastCall?.[0].scopes).toEqual([
      'https://graph.microsoft.us/User.ReadBasic.All',
    ]);
    expect(graph.requests[0]?.url).toBe('https://graph.microsoft.us/beta/$batch');
  });

  it('says what is missing where it has no source of tokens', async () => {
    const untyped: object = { accountKey: 'me', getAccessToken: undefined };
    const props = untyped as GraphAvatarProviderProps; // What an app without types may write.
    await expect(render(<GraphAvatarProvider {...props} />)).rejects.toThrow('No access token source');
  });
});

describe('a backend that holds the token', () => {
  const origin = 'https://bff.contoso.com';
  const graph = tenantOnTheWire(
    { users, authenticate: () => ADA, cors: 'credentials' },
    { origins: [origin] },
  );

  it('is asked with the user’s cookies, and without a token', async () => {
    await render(
      <GraphAvatarProvider accountKey="me" cloud={{ graphOrigin: origin }}>
        <GraphAvatar userId={ADA} />
      </GraphAvatarProvider>,
    );
    await expect.poll(content).toBe('photo');
    expect(graph.requests.length).toBeGreaterThan(0);
    expect(graph.requests.every(({ url, authorization }) => url.startsWith(origin) && !authorization)).toBe(
      true,
    );
    expect(graph.requests.every(({ credentials }) => credentials === 'include')).toBe(true);
  });
});

describe('a permission that is missing', () => {
  const people = Array.from({ length: 30 }, (_, index) => `p${index}@contoso.com`);
  const granted = new Set<string>();
  tenantOnTheWire({
    users: people.map((upn) => ({ userPrincipalName: upn, displayName: upn, photo: true })),
    groups: [{ id: 'g1', displayName: 'Group', photo: true }],
    authenticate: () => ({ user: people[0] ?? '', permissions: [...granted] }),
  });
  const onError = vi.fn((_: GraphError) => {});
  const strictly = async ({ scopes }: TokenRequest) => {
    if (scopes.every((scope) => granted.has(scope))) return 'token';
    throw new Error('consent_required');
  };
  const carelessly = async () => 'token';
  const all = (status: string) =>
    [...document.querySelectorAll<HTMLElement>('[data-graph-avatar]')].every(
      ({ dataset }) => dataset.status === status,
    );
  const missing = () => onError.mock.calls.map(([{ scopes }]) => scopes).sort();
  let retryFailed = () => {};
  function Page() {
    ({ retryFailed } = useAccountCache());
    return (
      <>
        {people.map((id) => (
          <GraphAvatar key={id} userId={id} loading="eager" />
        ))}
        <GraphAvatar groupId="g1" loading="eager" />
      </>
    );
  }
  beforeEach(() => {
    granted.clear();
    onError.mockClear();
  });

  it.each([
    ['no token is given', strictly, 'error'],
    ['Graph refuses each face', carelessly, 'forbidden'],
  ])(
    'is told once, and not for each face, where %s, and asked for again when the reason has gone',
    async (_, read, status) => {
      await renderSignedIn(<Page />, { onError, getAccessToken: read });
      await expect.poll(() => all(status)).toBe(true);
      expect(missing()).toEqual([
        ['GroupMember.Read.All'],
        ['ProfilePhoto.Read.All'],
        ['User.ReadBasic.All'],
      ]);
      expect(
        [...document.querySelectorAll('[data-graph-avatar]')].map(({ textContent }) => textContent),
      ).toContain('P');

      for (const one of ['User.ReadBasic.All', 'ProfilePhoto.Read.All', 'GroupMember.Read.All'])
        granted.add(one);
      retryFailed();
      await expect.poll(() => all('ready')).toBe(true);
      expect(missing()).toHaveLength(3);
    },
  );
});
