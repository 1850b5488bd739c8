import { join } from 'node:path';
import { run } from './run';

/** Builds and packs the package as a release would. Gives the path of the tarball. */
export async function packPackage(root: string, folder: string): Promise<string> {
  // The build that `npm pack` runs prints to the same output; the tarball's name is the last line.
  const { stdout } = await run('npm', ['pack', '--pack-destination', folder], root);
  return join(folder, stdout.trim().split('\n').at(-1) ?? '');
}
