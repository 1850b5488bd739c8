import fc from 'fast-check';
import { expect, it } from 'vitest';
import { retryAfter } from '../../../../../src/graph/transport/recovery/retryAfter';
import { runs } from '../../../fuzz';

const NOW = Date.parse('2026-11-23T12:00:00Z');
const read = (value: string) => retryAfter(new Headers({ 'Retry-After': value }), NOW);

it.each([
  ['2', 2000],
  ['0', 0],
  ['2.128', 2128],
  ['Mon, 23 Nov 2026 12:00:30 GMT', 30_000],
  ['Mon, 23 Nov 2026 11:00:00 GMT', 0],
  ['100000', 300_000],
  ['soon', null],
  ['', null],
  ['1e3', null],
])('%j is %s ms', (value, ms) => {
  expect(read(value)).toBe(ms);
});

it('is null where the header is absent or not shown to the browser', () => {
  expect(retryAfter(new Headers())).toBeNull();
});

it('is a bounded time or null, whatever the header says', () => {
  const header = fc.stringMatching(/^[\x20-\x7e]*$/);
  const property = fc.property(header, (value) => {
    const ms = read(value);
    expect(ms === null || (ms >= 0 && ms <= 300_000)).toBe(true);
  });
  fc.assert(property, runs(2000));
});
