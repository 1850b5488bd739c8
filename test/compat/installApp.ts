import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, inject } from 'vitest';
import { run } from '../e2e/run';

const APPS = new URL('apps/', import.meta.url).pathname;
const QUIET = ['--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'];

/**
 * Before the tests, makes an app in a folder of its own, far from the repository's node_modules: its files, its
 * dependencies from its lockfile, and the packed package, whose peers npm checks against them.
 * @param parts - Folders of `apps`, laid one over the other.
 */
export function installApp(...parts: string[]): { home: string } {
  const home = mkdtempSync(join(tmpdir(), `graph-avatar-${parts.at(-1)}-`));
  beforeAll(async () => {
    for (const part of parts) cpSync(join(APPS, part), home, { recursive: true });
    await run('npm', ['ci', ...QUIET], home);
    await run('npm', ['install', '--no-save', ...QUIET, inject('tarball')], home);
  });
  afterAll(() => rmSync(home, { recursive: true, force: true }));
  return { home };
}
