/** `npm test`: every check that needs no other app than the README's and the example's. */
import { ensureChromium } from './chromium';
import { runChecks, vitest } from './runChecks';

const CHECKS = {
  types: ['tsc'],
  lint: ['biome', 'ci', '--colors=off', '--error-on-warnings', '.'],
  'unused code': ['knip'],
  build: ['tsdown'],
  'public contract': ['tsx', 'scripts/api.ts'],
  'package manifest': ['publint', '--strict'],
  'package types': ['attw', '--pack', '.', '--profile', 'esm-only', '--exclude-entrypoints', 'styles.css'],
  tests: vitest('check'),
};

runChecks('check', CHECKS, { CHROMIUM_PATH: ensureChromium() });
