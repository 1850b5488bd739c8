import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { examples, filesIn } from './examples';

/** The files that a page shows, all of which run: as stories, as tests, or as the Storybook of `npm run compat`. */
const RUN = {
  'docs/recipes.md': filesIn('stories/recipes', /\.tsx?$/),
  'docs/testing.md': [
    ...filesIn('test/unit/recipes', /\.tsx$/),
    ...filesIn('test/browser/recipes', /\.tsx$/),
    ...filesIn('test/compat/apps/storybook/.storybook', /\.tsx?$/),
  ],
};

/** An excerpt stands at the margin of its page, and deeper in its file. */
const atMargin = (code: string) => code.replace(/^ +/gm, '');

describe.each(Object.entries(RUN))('%s', (page, files) => {
  it.each(files)('shows %s as it is', (file) => {
    const code = readFileSync(file, 'utf8');
    expect(examples([page]).some((example) => code.includes(example.code))).toBe(true);
  });
});

it.each(examples(['docs/testing.md']))('what stands at $name runs', ({ code }) => {
  const files = RUN['docs/testing.md'].map((file) => readFileSync(file, 'utf8'));
  expect(files.some((file) => atMargin(file).includes(atMargin(code)))).toBe(true);
});
