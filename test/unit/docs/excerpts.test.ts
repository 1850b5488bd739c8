import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { excerpt } from '../../../stories/docs/excerpt';
import { filesIn } from './examples';

const SHOWN = /<Page>\{excerpt\(page, '([^']+)'(?:, '([^']+)')?\)\}<\/Page>/g;

const inParts = filesIn('stories/docs', /\.mdx$/).filter((file) =>
  readFileSync(file, 'utf8').includes('excerpt(page'),
);

it('finds the pages that stand in parts, with something live between them', () => {
  expect(inParts).toHaveLength(2);
});

it.each(inParts)('%s leaves nothing of its page out, and ends as it ends', (file) => {
  const mdx = readFileSync(file, 'utf8').trim();
  const page = readFileSync(`docs/${file.split('/').at(-1)?.replace('.mdx', '.md')}`, 'utf8');
  const parts = [...mdx.matchAll(SHOWN)].map(([, from = '', until]) => excerpt(page, from, until));
  expect(parts.join('')).toBe(page);
  expect(mdx).toMatch(/<\/Page>$/);
});
