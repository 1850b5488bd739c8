import { definePreview } from '@storybook/react-vite';
import { GraphAvatarProvider } from 'graph-avatar';
import 'graph-avatar/styles.css';
import { createGraph, graphHandlers } from 'graph-avatar/testing';
import { setupWorker } from 'msw/browser';
import addonMsw from 'msw-storybook-addon';

const graph = createGraph({
  users: [
    { userPrincipalName: 'ada@contoso.com', displayName: 'Ada Lovelace', photo: true },
    { userPrincipalName: 'nil@contoso.com', displayName: 'Nil Nobody' },
  ],
});

const worker = async () => {
  const started = setupWorker();
  await started.start({ quiet: true, onUnhandledRequest: 'bypass' });
  return started;
};

export default definePreview({
  addons: [addonMsw(worker)],
  beforeEach({ msw }) {
    graph.reset();
    msw.use(...graphHandlers(graph));
  },
  decorators: [
    (Story) => (
      <GraphAvatarProvider accountKey="ada" getAccessToken={async () => 'ada@contoso.com'}>
        <Story />
      </GraphAvatarProvider>
    ),
  ],
});
