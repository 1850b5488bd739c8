import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import { describe, expect, inject, it } from 'vitest';

const README = readFileSync('README.md', 'utf8');

const compressed = (content: string | Buffer) => gzipSync(content, { level: 9 }).length;

/** An app, as Vite builds it, that uses these exports of an installed entry; our peers are left outside. */
async function chunksOf(names: string[], from: string): Promise<Rolldown.OutputChunk[]> {
  const entry = join(inject('installation'), 'size.js');
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [
      {
        name: 'app',
        enforce: 'pre',
        resolveId: (id) => (id === entry ? entry : null),
        load(id) {
          if (id === entry) return `import { ${names} } from '${from}'; globalThis.app = [${names}];`;
          // Vite's own, of 0.7 kB, that an app has once as soon as anything in it is loaded when it is wanted.
          if (id.endsWith('vite/preload-helper.js')) return 'export const __vitePreload = (load) => load();';
        },
      },
    ],
    build: {
      write: false,
      rolldownOptions: { input: entry, external: [/^(react|react-dom|msw)(\/|$)/, /^@(tanstack|azure)\//] },
    },
  });
  const [{ output } = { output: [] }] = [built].flat().filter((one) => 'output' in one);
  return output.flatMap((one) => (one.type === 'chunk' ? [one] : []));
}

/** In bytes: all that an app downloads before it shows the first face, and what it downloads with the first of something else. */
async function sizesOf(
  names: string[],
  from = 'graph-avatar',
): Promise<{ atOnce: number; presence: number; recovery: number }> {
  const chunks = await chunksOf(names, from);
  const atOnce = new Set(chunks.filter(({ isEntry }) => isEntry).map(({ fileName }) => fileName));
  for (const name of atOnce) {
    for (const imported of chunks.find(({ fileName }) => fileName === name)?.imports ?? []) {
      if (chunks.some(({ fileName }) => fileName === imported)) atOnce.add(imported);
    }
  }
  const sum = (some: Rolldown.OutputChunk[]) => some.reduce((bytes, { code }) => bytes + compressed(code), 0);
  return {
    atOnce: sum(chunks.filter(({ fileName }) => atOnce.has(fileName))),
    presence: sum(chunks.filter(({ fileName }) => /presence/i.test(fileName))),
    recovery: sum(chunks.filter(({ fileName }) => /recovery/.test(fileName))),
  };
}

/** The README's figure is to be what is measured here. */
function expectQuoted(what: string, bytes: number): void {
  console.log(`${what}: ${bytes} bytes`);
  const row = README.split('\n').find((line) => line.startsWith(`| ${what} |`)) ?? '';
  const quoted = Number(row.split('|')[2]?.replaceAll(',', ''));
  expect(quoted / bytes, `the README's figure for ${what}`).toBeGreaterThan(0.98);
  expect(quoted / bytes, `the README's figure for ${what}`).toBeLessThan(1.02);
}

describe('what an app downloads', () => {
  it.each([
    ['`<GraphAvatar>` with its provider', ['GraphAvatar', 'GraphAvatarProvider'], 12_600],
    ['`useGraphPhoto` with its provider', ['useGraphPhoto', 'GraphAvatarProvider'], 8_000],
    ['`getInitials` and `getAvatarColor`', ['getInitials', 'getAvatarColor'], 2_090],
  ])('for %s', async (what, names, most) => {
    const { atOnce } = await sizesOf(names);
    expectQuoted(what, atOnce);
    expect(atOnce).toBeLessThanOrEqual(most);
  });

  it('more, when it is needed', async () => {
    const { presence, recovery } = await sizesOf(['GraphAvatar', 'GraphAvatarProvider']);
    expectQuoted('presence, when the first is shown', presence);
    expect(presence).toBeLessThanOrEqual(3_420);
    expectQuoted('what meets a failure, with the first', recovery);
    expect(recovery).toBeLessThanOrEqual(1_600);
  });

  it.each([
    [
      '`graph-avatar/msal`, all that a provider takes included',
      'graph-avatar/msal',
      ['MsalGraphAvatarProvider'],
      6_150,
    ],
    ['`graph-avatar/persist`', 'graph-avatar/persist', ['indexedDbPhotoStore'], 6_250],
    ['`graph-avatar/testing`', 'graph-avatar/testing', ['createGraph', 'graphHandlers'], 10_750],
  ])('for %s', async (what, from, names, most) => {
    const { atOnce, presence } = await sizesOf(names, from);
    expectQuoted(what, atOnce);
    expect(atOnce).toBeLessThanOrEqual(most);
    expect(presence).toBe(0);
  });

  it('for the stylesheet', () => {
    const css = readFileSync(join(inject('installation'), 'node_modules/graph-avatar/dist/styles.css'));
    expectQuoted('`graph-avatar/styles.css`', compressed(css));
    expect(compressed(css)).toBeLessThanOrEqual(3_000);
  });
});
