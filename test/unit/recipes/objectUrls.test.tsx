// @vitest-environment jsdom
import { fireEvent, render, waitFor } from '@testing-library/react';
import { GraphAvatar, GraphAvatarProvider } from 'graph-avatar';
import { createGraph, graphHandlers } from 'graph-avatar/testing';
import { setupServer } from 'msw/node';
import { afterAll, expect, test } from 'vitest';

const graph = createGraph({
  users: [{ userPrincipalName: 'ada@contoso.com', displayName: 'Ada Lovelace', photo: true }],
});
const server = setupServer(...graphHandlers(graph));
server.listen({ onUnhandledRequest: 'error' });
afterAll(() => server.close());

// What jsdom lacks.
URL.createObjectURL = () => 'blob:photo';
URL.revokeObjectURL = () => {};

test('an app that shows the photo', async () => {
  const { container } = render(
    <GraphAvatarProvider accountKey="ada" getAccessToken={async () => 'ada@contoso.com'}>
      <GraphAvatar me />
    </GraphAvatarProvider>,
  );
  const avatar = container.querySelector('[data-graph-avatar]');
  await waitFor(() => expect(avatar?.getAttribute('data-status')).toBe('ready'));
  // jsdom loads no pictures.
  fireEvent.load(avatar?.querySelector('img') as HTMLImageElement);
  expect(avatar?.getAttribute('data-content')).toBe('photo');
});
