import { writeFileSync } from 'node:fs';
import { defineConfig } from 'tsdown';
import { shippedStylesheet } from './scripts/shippedStylesheet.ts';

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    // Apart, since what a 'use client' entry exports cannot be called in a Server Component.
    initials: 'src/initials.ts',
    msal: 'src/msal/index.ts',
    persist: 'src/persist/index.ts',
    testing: 'src/testing/index.ts',
  },
  platform: 'neutral',
  target: 'es2022',
  // A file for each module: a bundler of the app's then takes those that it needs, and no more.
  unbundle: true,
  dts: true,
  onSuccess: () => writeFileSync('dist/styles.css', shippedStylesheet()),
});
