import { join } from 'node:path';
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { CHROMIUM_ARGS, findChromium, STEADY_PICTURES } from './scripts/chromium.ts';

/** Made anew for each project: Vitest changes the object that it is given. */
const chromium = () => ({
  enabled: true,
  headless: true,
  screenshotFailures: false,
  provider: playwright({
    launchOptions: {
      executablePath: findChromium() ?? undefined,
      args: [...CHROMIUM_ARGS, ...STEADY_PICTURES],
    },
  }),
  instances: [{ browser: 'chromium' as const }],
  expect: {
    toMatchScreenshot: {
      timeout: 30_000,
      // Between Chromium 147 and 156 some 130 pixels at the edges of letters differ; what is another size or colour, or
      // stands elsewhere, differs by more.
      comparatorName: 'pixelmatch' as const,
      comparatorOptions: { threshold: 0.1, allowedMismatchedPixels: 200 },
      resolveScreenshotPath: ({
        root,
        testFileDirectory,
        arg,
        ext,
      }: {
        root: string;
        testFileDirectory: string;
        arg: string;
        ext: string;
      }) => join(root, testFileDirectory, 'pictures', `${arg}${ext}`),
    },
  },
});

// Named, so that a cold run does not come upon them late, optimise them and reload the page under a test.
const DEPENDENCIES = [
  'react',
  'react/jsx-runtime',
  'react/jsx-dev-runtime',
  'react-dom',
  'react-dom/client',
  'react-dom/server',
  '@tanstack/react-query',
  '@tanstack/react-virtual',
  '@azure/msal-browser',
  '@azure/msal-react',
  'msw',
  'msw/browser',
  'idb',
  '@tanstack/query-broadcast-client-experimental',
  '@tanstack/query-sync-storage-persister',
  '@tanstack/react-query-persist-client',
];

/** Tests wait for outcomes, not for times: a slow machine is to be slow, and no more. */
const PATIENCE = { testTimeout: 60_000, hookTimeout: 60_000, expect: { poll: { timeout: 30_000 } } };

export default defineConfig({
  test: {
    projects: [
      {
        resolve: { tsconfigPaths: true },
        test: {
          ...PATIENCE,
          name: 'unit',
          include: ['test/unit/**/*.test.{ts,tsx}'],
          environment: 'node',
          // Each file takes back what it stubs, so that all may share what they import: half the time.
          pool: 'threads',
          isolate: false,
        },
      },
      {
        plugins: [react()],
        // Recipes import the package by its name.
        resolve: { tsconfigPaths: true },
        // The worker of Mock Service Worker, from the package itself.
        publicDir: 'node_modules/msw/lib',
        optimizeDeps: { include: [...DEPENDENCIES, 'vitest-browser-react'] },
        test: {
          ...PATIENCE,
          name: 'browser',
          include: ['test/browser/**/*.test.tsx'],
          browser: chromium(),
        },
      },
      {
        plugins: [storybookTest({ configDir: '.storybook' })],
        optimizeDeps: {
          include: [
            ...DEPENDENCIES,
            '@fluentui/react-avatar',
            '@fluentui/react-persona',
            '@fluentui/react-provider',
            '@fluentui/react-theme',
            '@radix-ui/react-avatar',
            'msw-storybook-addon',
            '@storybook/addon-a11y',
            '@storybook/addon-docs',
            'axe-core',
          ],
        },
        test: { ...PATIENCE, name: 'stories', setupFiles: '.storybook/modes.ts', browser: chromium() },
      },
      {
        test: {
          ...PATIENCE,
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: 'test/e2e/apps.ts',
          environment: 'node',
        },
      },
      {
        test: {
          ...PATIENCE,
          // A row waits twice for the page.
          testTimeout: 120_000,
          name: 'faults',
          include: ['test/faults/**/*.test.ts'],
          globalSetup: 'test/faults/buildPage.ts',
          environment: 'node',
        },
      },
      { test: { ...PATIENCE, name: 'soak', include: ['test/soak/*.test.ts'], environment: 'node' } },
    ],
  },
});
