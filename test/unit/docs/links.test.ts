import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { PAGE_IDS } from '../../../stories/docs/pageIds';
import { filesIn } from './examples';

const pages = ['README.md', ...filesIn('docs', /\.md$/)];

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
  const text = readFileSync(page, 'utf8').replace(/^```.*?^```$/gms, '');
  const links = [...text.matchAll(/\]\((?!https?:)([^)#]*)#?([^)]*)\)/g)];
  const dead = links.filter(([, path = '', anchor = '']) => {
    const target = path ? join(dirname(page), path) : page;
    return !existsSync(target) || (anchor !== '' && !anchors(target).includes(anchor));
  });
  expect(dead.map(([link]) => link)).toEqual([]);
});

it.each(pages.slice(1))('the README leads to %s', (page) => {
  expect(readFileSync('README.md', 'utf8')).toContain(`](${page})`);
});

it.each(pages.slice(1))('Storybook has a page of %s, where links look for it', (page) => {
  const mdx = filesIn('stories/docs', /\.mdx$/)
    .map((file) => readFileSync(file, 'utf8'))
    .find((text) => text.includes(`'../../${page}?raw'`));
  const of = /<Meta of={(\w+)}/.exec(mdx ?? '')?.[1];
  const source = of ? readFileSync(`stories/${of}.stories.tsx`, 'utf8') : mdx;
  const title = /title(?:=|: )['"]([^'"]+)/.exec(source ?? '')?.[1] ?? '';
  const id = title.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  expect(PAGE_IDS[page.replace('docs/', '')]).toBe(`${id}--docs`);
});

it('the README’s pictures are there, and small', () => {
  const pictures = [...readFileSync('README.md', 'utf8').matchAll(/src(?:set)?="([^"]+)"/g)];
  expect(pictures).toHaveLength(2);
  for (const [, picture = ''] of pictures) expect(statSync(picture).size).toBeLessThan(80_000);
});
