import addonA11y from '@storybook/addon-a11y';
import addonDocs from '@storybook/addon-docs';
import { definePreview } from '@storybook/react-vite';
import { QueryClient } from '@tanstack/react-query';
import { setupWorker } from 'msw/browser';
import addonMsw from 'msw-storybook-addon';
import { useEffect, useState } from 'react';
import { configure } from 'storybook/test';
import { GraphAvatarProvider } from '../src';
import { graphHandlers } from '../src/testing';
import { graph } from '../stories/tenant';
import { DocsPage } from './DocsPage';
import { withDefaults } from './defaults';
import { dressPage, followPage } from './dressPage';
import { withPlainTypes } from './plainTypes';
import '../src/styles.css';
import '../stories/fonts.css';
import './preview.css';

// Stories wait for outcomes; on a slow machine they take longer than a second.
configure({ asyncUtilTimeout: 30_000 });

const startWorker = async () => {
  const worker = setupWorker();
  await worker.start({ quiet: true, onUnhandledRequest: 'bypass' });
  return worker;
};

let started: ReturnType<typeof startWorker> | undefined;
/** One for the page: on a page of text several stories begin together, and each asks for it before there is one. */
const worker = () => {
  started ??= startWorker();
  return started;
};

export default definePreview({
  addons: [addonMsw(worker), addonA11y(), addonDocs()],
  parameters: {
    layout: 'centered',
    a11y: { test: 'error' },
    controls: { expanded: true },
    docs: { container: DocsPage, toc: { headingSelector: 'h2, h3', title: 'On this page' } },
    options: {
      storySort: {
        order: [
          'Start',
          'Components',
          [
            'GraphAvatar',
            'GraphPersona',
            'GraphAvatarGroup',
            'GraphAvatarProvider',
            'MsalGraphAvatarProvider',
          ],
          'Hooks',
          'Guides',
          [
            'Recipes',
            'Theming and tokens',
            'Accounts and permissions',
            'Content-Security-Policy',
            'Persistence',
            'Testing',
            'Moving from the Graph Toolkit',
            'Troubleshooting',
            'Faults',
          ],
          'Scenes',
        ],
      },
    },
  },
  argTypesEnhancers: [({ argTypes }) => withPlainTypes(withDefaults(argTypes))],
  beforeEach({ msw }) {
    graph.reset();
    msw.use(...graphHandlers(graph));
  },
  globalTypes: {
    theme: {
      description: 'Theme, by data-theme on the page',
      toolbar: {
        icon: 'mirror',
        dynamicTitle: true,
        items: [
          { value: 'system', title: 'System theme' },
          { value: 'light', title: 'Light' },
          { value: 'dark', title: 'Dark' },
        ],
      },
    },
    direction: {
      description: 'Direction of the script',
      toolbar: {
        icon: 'transfer',
        dynamicTitle: true,
        items: [
          { value: 'ltr', title: 'Left to right' },
          { value: 'rtl', title: 'Right to left' },
        ],
      },
    },
  },
  initialGlobals: { theme: 'system', direction: 'ltr' },
  decorators: [
    (Story, { globals }) => {
      useEffect(() => followPage() ?? dressPage(globals), [globals]);
      return <Story />;
    },
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
