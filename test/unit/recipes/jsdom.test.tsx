// @vitest-environment jsdom
import { QueryClient } from '@tanstack/react-query';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { GraphAvatar, GraphAvatarProvider } from 'graph-avatar';
import { createGraph, graphHandlers } from 'graph-avatar/testing';
import { setupServer } from 'msw/node';
import type { ReactNode } from 'react';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';

const graph = createGraph({
  users: [
    { userPrincipalName: 'ada@contoso.com', displayName: 'Ada Lovelace', photo: true },
    { userPrincipalName: 'nil@contoso.com', displayName: 'Nil Nobody' },
  ],
});
const server = setupServer(...graphHandlers(graph));

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => {
  cleanup();
  graph.reset();
});
afterAll(() => server.close());

/** Each test has a cache of its own, or the last one's answers are still there. */
function renderSignedIn(ui: ReactNode) {
  const queryClient = new QueryClient();
  render(
    <GraphAvatarProvider
      accountKey="ada"
      getAccessToken={async () => 'ada@contoso.com'}
      queryClient={queryClient}
    >
      {ui}
    </GraphAvatarProvider>,
  );
}

test('a person is named, and has initials', async () => {
  renderSignedIn(<GraphAvatar userId="ada@contoso.com" />);
  const avatar = await screen.findByRole('img', { name: 'Ada Lovelace' });
  expect(avatar.textContent).toBe('AL');
});

test('who has no photo is asked about once', async () => {
  renderSignedIn([1, 2, 3].map((row) => <GraphAvatar key={row} userId="nil@contoso.com" decorative />));
  const avatars = [...document.querySelectorAll('[data-graph-avatar]')];
  await waitFor(() => expect(avatars.map((avatar) => avatar.getAttribute('data-status'))).toContain('none'));
  expect(graph.items.filter(({ part }) => part === 'metadata')).toHaveLength(1);
});

test('throttling is waited out', async () => {
  graph.fail('ada@contoso.com', 429, { times: 2, part: 'profile' });
  renderSignedIn(<GraphAvatar userId="ada@contoso.com" />);
  await screen.findByRole('img', { name: 'Ada Lovelace' }, { timeout: 10_000 });
  expect(graph.items.filter(({ status }) => status === 429)).toHaveLength(2);
});

test('a missing permission leaves the initials', async () => {
  graph.fail('ada@contoso.com', 403, { part: 'metadata' });
  renderSignedIn(<GraphAvatar userId="ada@contoso.com" name="Ada Lovelace" />);
  const avatar = screen.getByRole('img', { name: 'Ada Lovelace' });
  await waitFor(() => expect(avatar.getAttribute('data-status')).toBe('forbidden'));
  expect(avatar.textContent).toBe('AL');
});
