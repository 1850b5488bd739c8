import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const root = new URL('../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');

const NAMED = [...read('SECURITY.md').matchAll(/`(test\/[^` ]+) › ([^`]+)`/g)].map(
  ([, file = '', name = '']) => ({ file, name }),
);

it('every line of SECURITY.md names a test', () => {
  const lines = read('SECURITY.md')
    .split('\n')
    .filter((line) => /^\| (?!Threat|---)/.test(line));
  expect(lines.length).toBeGreaterThan(0);
  expect(lines.filter((line) => !/`test\/.* › .*` \|$/.test(line))).toEqual([]);
});

it.each(NAMED)('$file has the test “$name”', ({ file, name }) => {
  expect(read(file)).toContain(`'${name}'`);
});

it('the package brings one dependency and no install script', () => {
  const manifest = JSON.parse(read('package.json'));
  expect(Object.keys(manifest.dependencies)).toEqual(['idb']);
  expect(JSON.parse(read('node_modules/idb/package.json'))).not.toHaveProperty('dependencies');
  expect(manifest).not.toHaveProperty('optionalDependencies');
  expect(Object.keys(manifest.scripts)).not.toEqual(
    expect.arrayContaining([expect.stringMatching(/^(pre|post)?install$|^prepare$/)]),
  );
});

/** What each lockfile here installs: by path, with what npm says of it. */
const LOCKED = [
  '',
  'bench/',
  ...readdirSync(new URL('test/compat/apps', root)).map((app) => `test/compat/apps/${app}/`),
]
  .map((folder) => `${folder}package-lock.json`)
  .filter((path) => existsSync(new URL(path, root)))
  .map((path) => JSON.parse(read(path)).packages as Record<string, { hasInstallScript?: boolean }>); // npm's own format.

it('nothing that an app installs with the package runs a script', () => {
  const { packages } = JSON.parse(read('package-lock.json'));
  const brought = Object.keys(packages).filter((path) => path !== '' && !packages[path].dev);
  expect(brought).toEqual(['node_modules/idb']);
  expect(packages['node_modules/idb']).not.toHaveProperty('hasInstallScript');
});

it('SECURITY.md names whatever has a script to run when it is installed to work on this', () => {
  expect(LOCKED.length).toBeGreaterThan(2);
  const scripted = LOCKED.flatMap((packages) =>
    Object.keys(packages).filter((path) => packages[path]?.hasInstallScript),
  );
  const named = [...read('SECURITY.md').matchAll(/^- `([^`]+)` has an install script/gm)].map(
    ([, name]) => name,
  );
  expect(named.sort()).toEqual(
    [...new Set(scripted.map((path) => path.replace(/.*node_modules\//, '')))].sort(),
  );
});

it('known weaknesses of what is shipped are looked for at every change', () => {
  const workflow = read('.github/workflows/ci.yml');
  expect(workflow).toMatch(/^ {6}- run: npm audit --omit=dev$/m);
  expect(workflow).toMatch(/^ {2}pull_request:?/m);
});
