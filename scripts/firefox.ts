import { execFileSync } from 'node:child_process';
import { onPath } from './onPath';

/** The path of a Firefox: FIREFOX_PATH, or one on the PATH; null where there is none. */
export function findFirefox(): string | null {
  return process.env.FIREFOX_PATH || onPath(['firefox-esr', 'firefox']);
}

/** The path of a Firefox, from Debian's packages where there was none; null where it cannot be had. */
export function ensureFirefox(): string | null {
  const found = findFirefox();
  if (found) return found;
  console.log('No Firefox on this machine. Trying: apt-get install firefox-esr');
  try {
    execFileSync(
      'sh',
      ['-c', 'apt-get update && apt-get install --yes --no-install-recommends firefox-esr'],
      {
        stdio: 'inherit',
      },
    );
  } catch (error) {
    console.log(error instanceof Error ? error.message : error);
  }
  return findFirefox();
}
