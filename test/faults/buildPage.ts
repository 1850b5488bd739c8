import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the built page that the faults are played to. */
    faultsPage: string;
  }
}

/** Builds the page in `page`, with the library's source, as an app's production build would. */
export default async function buildPage(project: TestProject): Promise<() => void> {
  const outDir = mkdtempSync(join(tmpdir(), 'graph-avatar-faults-'));
  await build({
    configFile: false,
    root: join(project.config.root, 'test/faults/page'),
    logLevel: 'error',
    resolve: { tsconfigPaths: true },
    // Vitest has its own NODE_ENV.
    oxc: { jsx: { development: false } },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { outDir, emptyOutDir: true },
  });
  project.provide('faultsPage', outDir);
  return () => rmSync(outDir, { recursive: true, force: true });
}
