import { defineMain } from '@storybook/react-vite/node';
import { dataUrl, MARK } from './mark.ts';

export default defineMain({
  framework: '@storybook/react-vite',
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.tsx'],
  addons: [
    '@storybook/addon-docs',
    '@storybook/addon-a11y',
    '@storybook/addon-vitest',
    'msw-storybook-addon',
  ],
  // The worker of Mock Service Worker, from the package itself.
  staticDirs: [{ from: '../node_modules/msw/lib/mockServiceWorker.js', to: '/mockServiceWorker.js' }],
  typescript: {
    // The tables of props are made of the types: the props of subjects are a union, which the quicker parser leaves out.
    reactDocgen: 'react-docgen-typescript',
    reactDocgenTypescriptOptions: {
      include: ['src/components/**/*.tsx', 'src/react/GraphAvatarProvider.tsx', 'src/msal/*.tsx'],
      shouldExtractLiteralValuesFromEnum: true,
      shouldRemoveUndefinedFromOptional: true,
      propFilter: ({ parent, declarations }) =>
        !(parent ? [parent] : (declarations ?? [])).some(({ fileName }) => fileName.includes('node_modules')),
    },
  },
  // For a page that is opened in a tab of its own: a browser would look for /favicon.ico. The window around pages has its
  // icon from manager.ts.
  previewHead: (head) => `${head}<link rel="icon" href="${dataUrl(MARK)}" />`,
  // Recipes import the package by its name.
  viteFinal: (config) => ({ ...config, resolve: { ...config.resolve, tsconfigPaths: true } }),
  // Pages are found by their headings, too: see stories/docs/SearchWords.tsx.
  features: { experimentalSearchDocsHeadings: true },
  core: { disableTelemetry: true },
});
