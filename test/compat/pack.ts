import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { packPackage } from '../e2e/packPackage';

declare module 'vitest' {
  interface ProvidedContext {
    /** The package as it is published. */
    tarball: string;
  }
}

export default async function pack(project: TestProject): Promise<() => void> {
  const home = mkdtempSync(join(tmpdir(), 'graph-avatar-pack-'));
  project.provide('tarball', await packPackage(project.config.root, home));
  return () => rmSync(home, { recursive: true, force: true });
}
