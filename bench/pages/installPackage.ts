import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const BENCH = fileURLToPath(new URL('..', import.meta.url));

/**
 * Installs the package as an app would get it, from its tarball, and leaves bench's manifest and lockfile as they are.
 * @param tarball - A tarball packed before; absent, the working tree is built and packed.
 */
export function installPackage(tarball?: string): void {
  const home = mkdtempSync(join(tmpdir(), 'graph-avatar-bench-'));
  try {
    if (tarball === undefined)
      run('npm', ['pack', '--silent', '--pack-destination', home], join(BENCH, '..'));
    const packed = tarball ?? join(home, readdirSync(home)[0] ?? '');
    const quiet = ['--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'];
    run('npm', ['install', '--no-save', ...quiet, resolve(packed)], BENCH);
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

function run(command: string, args: string[], cwd: string): void {
  try {
    execFileSync(command, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (cause) {
    const output = cause instanceof Error && 'stderr' in cause ? `\n${cause.stderr}` : '';
    throw new Error(`${command} ${args.join(' ')} failed in ${cwd}.${output}`, { cause });
  }
}
