/** `npm run compat`: the packed package in apps of other makes, in every browser that can be had here. */
import { ensureChromium } from './chromium';
import { ensureFirefox } from './firefox';
import { runChecks, vitest } from './runChecks';

const env = { CHROMIUM_PATH: ensureChromium(), FIREFOX_PATH: ensureFirefox() ?? '' };
console.log(
  env.FIREFOX_PATH
    ? `Tried in Chromium and in Firefox (${env.FIREFOX_PATH}).`
    : 'Not tried: Firefox. There is none here, and none could be installed; name one in FIREFOX_PATH.',
);
runChecks('compat', { compatibility: vitest('compat', '--config', 'test/compat/vitest.config.ts') }, env);
