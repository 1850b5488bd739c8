import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { faultsPage } from '../../faults/faultsPage';
import { nameOf } from '../../faults/row';
import { FAULTS } from '../../faults/table';

it('shows every fault that is tested; `npm run docs:faults` writes it anew', () => {
  expect(readFileSync('docs/faults.md', 'utf8')).toBe(faultsPage(FAULTS));
});

it('gives each fault of a section a name of its own', () => {
  for (const { title, rows } of FAULTS) {
    expect(new Set(rows.map(nameOf)).size, title).toBe(rows.length);
    expect(rows.length).toBeGreaterThan(0);
  }
});
