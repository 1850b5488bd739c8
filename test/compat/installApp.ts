import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, inject } from 'vitest';
import { run } from '../e2e/run';

const APPS = new URL('apps/', import.meta.url).pathname;
const QUIET = ['--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'];

/**
 * Before the tests, makes an app in a folder of its own, far from the repository's node_modules: its files, its
 * dependencies from its lockfile, and the packed package, whose peers npm checks against them.
 * @param parts - Folders of `apps`, laid one over the other.
 */
export function installApp(...parts: string[]): { readonly home: string } {
  const app = { home: '' };
  beforeAll(async () => {
    app.home = mkdtempSync(join(tmpdir(), `graph-avatar-${parts.at(-1)}-`));
    for (const part of parts) cpSync(join(APPS, part), app.home, { recursive: true });
    await run('npm', ['ci', ...QUIET], app.home);
    await run('npm', ['install', '--no-save', ...QUIET, inject('tarball')], app.home);
    return () => rmSync(app.home, { recursive: true, force: true });
  });
  return app;
}
