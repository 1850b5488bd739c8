import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { GraphPhotoStatus } from '../../../src';

const page = readFileSync('docs/troubleshooting.md', 'utf8');

/** What stands in the first cells of the table with this heading. */
function firstCells(heading: string): string[] {
  const table = page.split(`| \`${heading}\` |`)[1]?.split('\n\n')[0] ?? '';
  return [...table.matchAll(/^\| `?(\w+)`? \|/gm)].map(([, cell = '']) => cell);
}

it('explains every status', () => {
  const all: Record<GraphPhotoStatus, true> = {
    idle: true,
    pending: true,
    ready: true,
    none: true,
    forbidden: true,
    error: true,
  };
  expect(firstCells('data-status')).toEqual(Object.keys(all));
});

it('explains every code of the library’s own', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.tsx?$/.test(file) && !file.startsWith('testing'),
  );
  const codes = files.flatMap((file) =>
    [...readFileSync(`src/${file}`, 'utf8').matchAll(/\bcode: '(\w+)'/g)].map(([, name]) => name),
  );
  expect(codes).not.toHaveLength(0);
  expect(firstCells('code').sort()).toEqual([...new Set(codes)].sort());
});
