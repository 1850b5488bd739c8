import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { DEFAULT_CACHE_TIMES } from '../../../src/queries';

const MS: Record<string, number> = { s: 1000, min: 60_000, h: 3_600_000 };

it('tells how long each thing is kept', () => {
  const page = readFileSync('docs/hooks.md', 'utf8');
  const rows = [...page.matchAll(/^\| `(\w+Time|failureCooldown)` \|.*\| (\d+) (s|min|h) \|$/gm)];
  const told = rows.map(([, name, count, unit = '']) => [name, Number(count) * (MS[unit] ?? Number.NaN)]);
  expect(Object.fromEntries(told)).toEqual(DEFAULT_CACHE_TIMES);
});
