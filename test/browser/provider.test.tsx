import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { describe, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import {
  GraphAvatar,
  GraphAvatarProvider,
  type GraphAvatarProviderProps,
  isGraphAvatarQuery,
  type TokenRequest,
} from '../../src';
import { tenantOnTheWire } from './support';

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
