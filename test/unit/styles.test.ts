import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { shippedStylesheet } from '../../scripts/shippedStylesheet';
import { getAvatarColor } from '../../src/identity';

const css = readFileSync('src/styles.css', 'utf8');

it('begins with its layer, so that an app’s order of layers holds wherever the file is imported', () => {
  expect(css).toMatch(/^@layer graph-avatar;/);
});

it('has no light-dark(), which Vite’s builds break where a page declares no color-scheme', () => {
  expect(css.replace(/\/\*.*?\*\//gs, '')).not.toContain('light-dark(');
});

it('has the palette of getAvatarColor', () => {
  const pair = '--graph-avatar-light, (.+)\\) var\\(--graph-avatar-dark, (.+)\\);';
  const rules = css.matchAll(
    new RegExp(
      `data-color="(\\d+)"\\]\\) \\{\\s+--ga-background: var\\(${pair}\\s+--ga-foreground: var\\(${pair}`,
      'g',
    ),
  );
  const inStylesheet = [...rules].map(([, index, light, dark, lightText, darkText]) => ({
    index: Number(index),
    light: { background: light, foreground: lightText },
    dark: { background: dark, foreground: darkText },
  }));
  const colors = Array.from({ length: 500 }, (_, seed) => getAvatarColor(`${seed}`));
  const palette = new Map(colors.map((color) => [color.index, color]));
  expect(inStylesheet).toEqual([...palette.values()].sort((a, b) => a.index - b.index));
});

it('has no rule with any specificity, but for pseudo-elements', () => {
  const preludes = css.replace(/\/\*.*?\*\//gs, '').match(/[^{};]+(?= \{)/g) ?? [];
  const selectors = preludes.map((prelude) => prelude.trim()).filter((prelude) => !/^(@|to$)/.test(prelude));
  expect(selectors.length).toBeGreaterThan(40);
  expect(selectors.filter((selector) => !/^:where\([^()]+\)(::\w+)?$/.test(selector))).toEqual([]);
});

it('is shipped with the same rules, and in at most 3 kB, compressed', () => {
  const bare = (text: string) => text.replace(/\/\*.*?\*\//gs, '').replace(/\s/g, '');
  const shipped = shippedStylesheet();
  expect(shipped).toMatch(/^@layer graph-avatar; @layer graph-avatar \{/);
  expect(bare(shipped)).toBe(bare(css));
  expect(gzipSync(shipped, { level: 9 }).length).toBeLessThanOrEqual(3000);
});

it('has every token in the documentation, and no other', () => {
  const inStylesheet = css.match(/--graph-avatar-[\w-]+/g) ?? [];
  const table = readFileSync('docs/theming.md', 'utf8').match(/^\| `--graph-avatar-[\w-]+/gm) ?? [];
  const tokens = new Set(inStylesheet.filter((token) => token !== '--graph-avatar-unstyled'));
  expect(table.map((row) => row.slice(3)).sort()).toEqual([...tokens].sort());
});
