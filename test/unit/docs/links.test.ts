import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';

const pages = ['README.md', ...readdirSync('docs').map((file) => `docs/${file}`)];

/** The anchors of a page's headings, as GitHub makes them. */
function anchors(page: string): string[] {
  return [...readFileSync(page, 'utf8').matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

it.each(pages)('the links of %s lead somewhere', (page) => {
  const links = [...readFileSync(page, 'utf8').matchAll(/\]\((?!https?:)([^)#]*)#?([^)]*)\)/g)];
  const dead = links.filter(([, path = '', anchor = '']) => {
    const target = path ? join(dirname(page), path) : page;
    return !existsSync(target) || (anchor !== '' && !anchors(target).includes(anchor));
  });
  expect(dead.map(([link]) => link)).toEqual([]);
});

it.each(pages.slice(1))('the README leads to %s', (page) => {
  expect(readFileSync('README.md', 'utf8')).toContain(`](${page})`);
});
