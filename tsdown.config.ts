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
  copy: ['src/styles.css'],
});
