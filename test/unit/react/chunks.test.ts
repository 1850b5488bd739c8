import { build, type Rolldown } from 'vite';
import { expect, it } from 'vitest';

const ENTRY = new URL('../../../src/index.ts', import.meta.url).pathname;

/** What an app that uses these of our exports downloads, our peers apart. */
async function chunksOf(names: string[]): Promise<Rolldown.OutputChunk[]> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [
      {
        name: 'app',
        resolveId: (id) => (/(^|\/)app$/.test(id) ? 'app' : null),
        load: (id) => (id === 'app' ? `export { ${names} } from ${JSON.stringify(ENTRY)};` : null),
      },
    ],
    build: {
      write: false,
      lib: { entry: 'app', formats: ['es'] },
      rolldownOptions: { external: [/^react/, /^@tanstack/] },
    },
  });
  const [{ output } = { output: [] }] = [built].flat().filter((one) => 'output' in one);
  return output.flatMap((one) => (one.type === 'chunk' ? [one] : []));
}

it('what only presence needs is loaded when it is used', async () => {
  const chunks = await chunksOf(['GraphAvatar', 'GraphAvatarProvider', 'useGraphPresence']);
  const readers = chunks.filter(({ code }) => code.includes('getPresencesByUserId'));
  expect(readers.map(({ isDynamicEntry, isEntry }) => [isDynamicEntry, isEntry])).toEqual([[true, false]]);
  // Nor does a shared chunk drag it in: who imports it does so when asked.
  const [reader] = readers;
  expect(chunks.flatMap(({ imports }) => imports)).not.toContain(reader?.fileName);
  expect(chunks.flatMap(({ dynamicImports }) => dynamicImports)).toContain(reader?.fileName);
});

it('an app without presence does without its code', async () => {
  const chunks = await chunksOf(['GraphAvatar', 'GraphAvatarProvider', 'useGraphPhoto']);
  const atOnce = chunks.filter(({ isDynamicEntry }) => !isDynamicEntry).map(({ code }) => code);
  for (const part of ['getPresencesByUserId', 'DoNotDisturb']) {
    expect(atOnce.join()).not.toContain(part);
    expect(chunks.some(({ code }) => code.includes(part))).toBe(true);
  }
});

it('what meets a failure is loaded with the first', async () => {
  const chunks = await chunksOf(['GraphAvatar', 'GraphAvatarProvider']);
  const recoveries = chunks.filter(({ code }) => code.includes('insufficient_claims'));
  expect(recoveries.map(({ isDynamicEntry, isEntry }) => [isDynamicEntry, isEntry])).toEqual([[true, false]]);
  expect(chunks.flatMap(({ imports }) => imports)).not.toContain(recoveries[0]?.fileName);
});
