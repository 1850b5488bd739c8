import { defineConfig } from 'tsdown';

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    msal: 'src/msal/index.ts',
    persist: 'src/persist/index.ts',
    testing: 'src/testing/index.ts',
  },
  platform: 'neutral',
  target: 'es2022',
  dts: true,
  // A file of its own, so that an app which makes initials alone never comes upon an import of React.
  outputOptions: { codeSplitting: { groups: [{ name: 'identity', test: /src\/identity\// }] } },
  copy: ['src/styles.css'],
});
