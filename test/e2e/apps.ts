import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { packPackage } from './packPackage';
import { run } from './run';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folders of built apps, by name. */
    apps: Record<'example' | 'msalQuickStart' | 'tokenQuickStart', string>;
    /** A folder in which the package is installed. */
    installation: string;
  }
}

const TENANT = '7b9d1e64-0000-4000-8000-c0ffee000001';

/**
 * Makes what a new user would: packs the package, installs it into a fresh Vite app, pastes the README's code and
 * builds it, and the example likewise. One installation serves them all.
 */
export default async function buildApps(project: TestProject): Promise<() => void> {
  const root = project.config.root;
  const home = mkdtempSync(join(tmpdir(), 'graph-avatar-e2e-'));
  const tarball = await packPackage(root, home);
  const manifest = JSON.parse(readFileSync(join(root, 'examples/msal/package.json'), 'utf8'));
  manifest.dependencies['graph-avatar'] = `file:${tarball}`;
  writeFileSync(join(home, 'package.json'), JSON.stringify(manifest));
  await run('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error'], home);

  const [msal = '', token = ''] = quickStarts(readFileSync(join(root, 'README.md'), 'utf8'));
  const apps = {
    example: join(home, 'example'),
    msalQuickStart: freshApp(join(home, 'msal'), msal),
    tokenQuickStart: freshApp(join(home, 'token'), token),
  };
  const isSource = (path: string) => !/node_modules|dist/.test(path.slice(root.length));
  cpSync(join(root, 'examples/msal'), apps.example, { recursive: true, filter: isSource });
  const env = {
    VITE_CLIENT_ID: 'client',
    VITE_TENANT_ID: TENANT,
    VITE_COLLEAGUES: 'ada@contoso.com,grace@contoso.com,nil@contoso.com',
  };
  for (const app of Object.values(apps)) {
    cpSync(join(root, 'examples/msal/tsconfig.json'), join(app, 'tsconfig.json'));
    await run('npx', ['tsc'], app);
    await run('npx', ['vite', 'build', '--logLevel', 'error'], app, env);
  }
  project.provide('apps', {
    example: join(apps.example, 'dist'),
    msalQuickStart: join(apps.msalQuickStart, 'dist'),
    tokenQuickStart: join(apps.tokenQuickStart, 'dist'),
  });
  project.provide('installation', home);
  return () => rmSync(home, { recursive: true, force: true });
}

/** The code of the README's quick start, as it stands there. */
function quickStarts(readme: string): string[] {
  const section = /^## Quick start$(.*?)^## /ms.exec(readme)?.[1] ?? '';
  return [...section.matchAll(/^```tsx\n(.*?)^```$/gms)]
    .map(([, code]) => code ?? '')
    .filter((code) => code.includes('createRoot'));
}

function freshApp(folder: string, main: string): string {
  if (main === '') throw new Error('The README’s quick start has lost its code.');
  mkdirSync(join(folder, 'src'), { recursive: true });
  writeFileSync(
    join(folder, 'index.html'),
    '<!doctype html><div id="root"></div><script type="module" src="/src/main.tsx"></script>',
  );
  writeFileSync(join(folder, 'src/main.tsx'), main);
  return folder;
}
