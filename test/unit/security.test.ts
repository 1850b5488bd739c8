import { readFileSync } from 'node:fs';
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

it('nothing new runs a script when it is installed', () => {
  const { packages } = JSON.parse(read('package-lock.json'));
  const scripted = Object.keys(packages).filter((path) => packages[path].hasInstallScript);
  // esbuild checks its binary, msw renews the worker of an app that asks for it, fsevents compiles itself on macOS.
  const known = /(^|\/)node_modules\/(esbuild|msw|fsevents)$/;
  expect(scripted.filter((path) => !known.test(path))).toEqual([]);
});
