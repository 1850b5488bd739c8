import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const root = new URL('../../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');
const manifest = JSON.parse(read('package.json'));
const projects = read('vitest.config.ts');

const NAMED = ['CONTRIBUTING.md', '.changeset/README.md', '.github/PULL_REQUEST_TEMPLATE.md'].flatMap(
  (page) => [...read(page).matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => ({ page, code })),
);

/** The commands that stand in a row, as `npm ci && npm test`. */
const COMMANDS = NAMED.flatMap(({ page, code }) =>
  code
    .split(' && ')
    .filter((command) => /^np[mx] /.test(command))
    .map((command) => ({ page, command })),
);

/** A file or folder of the repository, by its look: with a slash, or with an ending. */
const PATHS = NAMED.filter(
  ({ code }) => /^[\w./-]+$/.test(code) && (/^\.?\w[\w.-]*\//.test(code) || /\.\w{2,4}$/.test(code)),
).filter(({ code }) => !code.startsWith('graph-avatar/'));

it('reads something', () => {
  expect(COMMANDS.length).toBeGreaterThan(15);
  expect(PATHS.length).toBeGreaterThan(15);
});

it.each(COMMANDS)('$page names a command that there is: $command', ({ command }) => {
  const [program, name = '', ...rest] = command.split(' ');
  if (program === 'npm') {
    const script = name === 'run' ? rest[0] : name;
    const known = [...Object.keys(manifest.scripts), 'ci', 'audit'];
    expect(known).toContain(script);
    return;
  }
  expect(existsSync(new URL(`node_modules/.bin/${name}`, root))).toBe(true);
  const project = /--project (\S+)/.exec(command)?.[1];
  if (project) expect(projects).toContain(`name: '${project}'`);
  for (const argument of rest.filter((one) => one.includes('/'))) {
    expect(existsSync(new URL(argument, root)), argument).toBe(true);
  }
});

it.each(PATHS)('$page names a path that there is: $code', ({ code }) => {
  expect(existsSync(new URL(code, root))).toBe(true);
});

it('names no entry that the package does not have', () => {
  const entries = NAMED.flatMap(({ code }) => /^graph-avatar\/(\w+)$/.exec(code)?.[1] ?? []);
  expect(Object.keys(manifest.exports)).toEqual(expect.arrayContaining(entries.map((entry) => `./${entry}`)));
});

// What npm runs by itself needs no mention.
it.each(Object.keys(manifest.scripts).filter((script) => !/^(pre|post)/.test(script)))(
  'CONTRIBUTING.md speaks of npm run %s',
  (script) => {
    const spoken = COMMANDS.map(({ command }) => command.replace(/^npm (run )?/, ''));
    expect(spoken).toContain(script);
  },
);
