import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { PAGE_IDS } from '../../../stories/docs/pageIds';

const PAGES = Object.keys(PAGE_IDS).map((page) => page.replace('.md', ''));

/** What Storybook's search has of a page: the headings that stand in the MDX itself. */
function searched(page: string): string[] {
  const mdx = readFileSync(`stories/docs/${page}.mdx`, 'utf8');
  return headings(/<SearchWords>.*<\/SearchWords>/s.exec(mdx)?.[0] ?? '');
}

function headings(text: string): string[] {
  const prose = text.replace(/^```.*?^```$/gms, '');
  return [...prose.matchAll(/^##+ (.+)$/gm)].map(([, heading = '']) => heading.replaceAll('`', ''));
}

it.each(PAGES)('finds %s by each of its headings', (page) => {
  const own = headings(readFileSync(`docs/${page}.md`, 'utf8'));
  expect(own).not.toHaveLength(0);
  expect(searched(page)).toEqual(expect.arrayContaining(own));
});

it.each([
  ['csp', 'content-security-policy'],
  ['consent', 'permissions'],
  ['403', 'permissions'],
  ['403', 'troubleshooting'],
  ['initials', 'troubleshooting'],
  ['photo', 'troubleshooting'],
  ['mgt', 'moving-from-the-graph-toolkit'],
  ['indexeddb', 'store'],
  ['dark mode', 'theming'],
  ['mock', 'testing'],
  ['shadcn', 'recipes'],
  ['upload', 'hooks'],
  ['offline', 'faults'],
  ['accountkey', 'permissions'],
  ['getaccesstoken', 'permissions'],
  ['userid', 'permissions'],
  ['graphorigin', 'recipes'],
  ['cachetimes', 'hooks'],
  ['fetchphoto', 'troubleshooting'],
  ['renderoverflow', 'moving-from-the-graph-toolkit'],
])('who types “%s” finds %s', (word, page) => {
  expect(searched(page).join('\n').toLowerCase()).toContain(word);
});
