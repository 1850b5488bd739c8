import { QueryClient } from '@tanstack/react-query';
import { GraphAvatar, GraphAvatarProvider } from 'graph-avatar';
import { createGraph, graphHandlers } from 'graph-avatar/testing';
import 'graph-avatar/styles.css';
import { setupWorker } from 'msw/browser';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { render } from 'vitest-browser-react';

const graph = createGraph({
  users: [{ userPrincipalName: 'ada@contoso.com', displayName: 'Ada Lovelace', photo: true }],
});
const worker = setupWorker(...graphHandlers(graph));

beforeAll(async () => {
  await worker.start({ quiet: true, onUnhandledRequest: 'bypass' });
});
afterAll(() => worker.stop());

test('a photo is painted, though Graph throttles', async () => {
  graph.fail('ada@contoso.com', 429, { times: 2 });
  const screen = await render(
    <GraphAvatarProvider
      accountKey="ada"
      getAccessToken={async () => 'ada@contoso.com'}
      queryClient={new QueryClient()}
    >
      <GraphAvatar userId="ada@contoso.com" size={64} />
    </GraphAvatarProvider>,
  );
  const avatar = screen.getByRole('img', { name: 'Ada Lovelace' });
  await expect.element(avatar).toHaveAttribute('data-content', 'photo');
  expect(graph.items.filter(({ status }) => status === 429)).toHaveLength(2);
});
