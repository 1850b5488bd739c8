import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright';
import { onPath } from './onPath.ts';

/** Flags for a machine without a network, on which a root user may run the tests. */
export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-quic',
  '--disable-component-update',
  '--no-first-run',
];

/** Flags by which letters are drawn alike on every machine, whatever its fonts' settings and graphics card. */
export const STEADY_PICTURES = [
  '--font-render-hinting=none',
  '--disable-lcd-text',
  '--force-color-profile=srgb',
  '--disable-gpu',
];

const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The path of a Chromium: CHROMIUM_PATH, one on the PATH, or Playwright's own; null where there is none. */
export function findChromium(): string | null {
  const found = process.env.CHROMIUM_PATH || onPath(COMMANDS);
  if (found) return found;
  const own = chromium.executablePath();
  return existsSync(own) ? own : null;
}

const INSTALLERS: ReadonlyArray<readonly [command: string, ...args: string[]]> = [
  ['npx', 'playwright', 'install', '--with-deps', 'chromium'],
  ['sh', '-c', 'apt-get update && apt-get install --yes chromium'],
];

/** The path of a Chromium, installed where there was none. Throws with the one command to run where it cannot be. */
export function ensureChromium(): string {
  for (const [command, ...args] of INSTALLERS) {
    const found = findChromium();
    if (found) return found;
    console.log(`No Chromium on this machine. Trying: ${[command, ...args].join(' ')}`);
    try {
      execFileSync(command, args, { stdio: 'inherit' });
    } catch (error) {
      console.log(error instanceof Error ? error.message : error);
    }
  }
  const found = findChromium();
  if (found) return found;
  throw new Error(
    'The tests need Chromium. Run: sudo apt-get install --yes chromium, or name one in CHROMIUM_PATH.',
  );
}
