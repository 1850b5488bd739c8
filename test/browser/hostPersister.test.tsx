import { broadcastQueryClient } from '@tanstack/query-broadcast-client-experimental';
import { createSyncStoragePersister } from '@tanstack/query-sync-storage-persister';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import {
  type PersistQueryClientOptions,
  PersistQueryClientProvider,
} from '@tanstack/react-query-persist-client';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { GraphAvatar, GraphAvatarProvider, isGraphAvatarQuery } from '../../src';
import { paintedIn, tenantOnTheWire } from './support';

const ADA = 'ada@contoso.com';
const graph = tenantOnTheWire({
  users: [{ userPrincipalName: ADA, displayName: 'Ada Lovelace', photo: true }],
});
const STORAGE = 'the-host';

afterEach(() => localStorage.clear());

const face = (
  <GraphAvatarProvider accountKey="me" getAccessToken={async () => 'token'}>
    <GraphAvatar userId={ADA} size={48} />
  </GraphAvatarProvider>
);

const avatars = () => [...document.querySelectorAll<HTMLElement>('[data-graph-avatar]')];
const showsAda = (times = 1) =>
  expect
    .poll(() => avatars().map(paintedIn))
    .toEqual(Array.from({ length: times }, () => [...graph.colorOf(ADA)]));

describe('a host that persists its queries as JSON', () => {
  /** A page of an app whose author wants everything to be there on the next visit. */
  async function visit(dehydrateOptions: PersistQueryClientOptions['dehydrateOptions'] = {}) {
    const queryClient = new QueryClient({
      defaultOptions: { queries: { gcTime: 86_400_000, staleTime: 60_000 } },
    });
    queryClient.setQueryData(['todos'], ['learn about ETags']);
    const persister = createSyncStoragePersister({ storage: localStorage, key: STORAGE, throttleTime: 0 });
    const screen = await render(
      <PersistQueryClientProvider client={queryClient} persistOptions={{ persister, dehydrateOptions }}>
        {face}
      </PersistQueryClientProvider>,
    );
    await showsAda();
    return screen;
  }
  const persisted = () => localStorage.getItem(STORAGE) ?? '';

  it('leaves ours out by isGraphAvatarQuery', async () => {
    await visit({
      shouldDehydrateQuery: (query) => query.state.status === 'success' && !isGraphAvatarQuery(query),
    });
    await expect.poll(persisted).toContain('learn about ETags');
    expect(persisted()).not.toContain(ADA);
  });

  it('does no harm where it does not: a Blob comes back as {}, and is asked for again', async () => {
    const complain = vi.spyOn(console, 'error');
    onTestFinished(() => complain.mockRestore());
    const first = await visit();
    await expect.poll(persisted).toContain('photo-bytes');
    await first.unmount();
    graph.clearLog();
    await visit();
    expect(graph.items.map(({ path }) => path.split('/').slice(-3).join('/'))).toEqual([
      'photos/48x48/$value',
    ]);
    expect(complain).not.toHaveBeenCalled();
  });
});

describe('a host that broadcasts its queries to other tabs', () => {
  it('shows the same faces in both', async () => {
    const errors: unknown[] = [];
    const hear = ({ reason }: PromiseRejectionEvent) => errors.push(reason);
    addEventListener('unhandledrejection', hear);
    onTestFinished(() => removeEventListener('unhandledrejection', hear));
    const tab = () => {
      const queryClient = new QueryClient();
      // It brings a copy of React Query's core, whose private fields TypeScript tells apart.
      const theirs = queryClient as unknown as Parameters<typeof broadcastQueryClient>[0]['queryClient'];
      onTestFinished(broadcastQueryClient({ queryClient: theirs, broadcastChannel: 'the-host' }));
      return <QueryClientProvider client={queryClient}>{face}</QueryClientProvider>;
    };
    const here = await render(tab());
    await render(tab());
    await showsAda(2);
    graph.setPhoto(ADA, true);
    await here.rerender(tab());
    await showsAda(2);
    expect(errors).toEqual([]);
  });
});
