import addonA11y from '@storybook/addon-a11y';
import addonDocs from '@storybook/addon-docs';
import { definePreview } from '@storybook/react-vite';
import { QueryClient } from '@tanstack/react-query';
import { setupWorker } from 'msw/browser';
import addonMsw from 'msw-storybook-addon';
import { useState } from 'react';
import { configure } from 'storybook/test';
import { GraphAvatarProvider } from '../src';
import { graphHandlers } from '../src/testing';
import { graph } from '../stories/tenant';
import '../src/styles.css';
import './preview.css';

// Stories wait for outcomes; on a slow machine they take longer than a second.
configure({ asyncUtilTimeout: 30_000 });

const worker = async () => {
  const started = setupWorker();
  await started.start({ quiet: true, onUnhandledRequest: 'bypass' });
  return started;
};

export default definePreview({
  addons: [addonMsw(worker), addonA11y(), addonDocs()],
  parameters: {
    layout: 'centered',
    a11y: { test: 'error' },
    controls: { expanded: true },
  },
  beforeEach({ msw }) {
    graph.reset();
    msw.use(...graphHandlers(graph));
  },
  decorators: [
    (Story, { id }) => (
      <SignedIn key={id}>
        <Story />
      </SignedIn>
    ),
  ],
});

/** An app in which somebody is signed in: each story begins with an empty cache. */
function SignedIn({ children }: { children: React.ReactNode }) {
  const [queryClient] = useState(() => new QueryClient());
  return (
    <GraphAvatarProvider
      accountKey="storybook"
      getAccessToken={async () => 'a-token-of-the-synthetic-tenant'}
      queryClient={queryClient}
    >
      {children}
    </GraphAvatarProvider>
  );
}
