import { expect, it, vi } from 'vitest';
import { whenNeeded } from '../../../src/graph';

it('loads once for all who need it, and not before', async () => {
  const load = vi.fn(async () => 'the code');
  const need = whenNeeded('presence', load);
  expect(load).not.toHaveBeenCalled();
  expect(await Promise.all([need(), need()])).toEqual(['the code', 'the code']);
  expect(await need()).toBe('the code');
  expect(load).toHaveBeenCalledOnce();
});

it('fails by one error for all who wait, and tries again for the next', async () => {
  const cause = new TypeError('Failed to fetch dynamically imported module');
  const load = vi.fn().mockRejectedValueOnce(cause).mockResolvedValueOnce('the code');
  const need = whenNeeded('presence', load);
  const [first, second] = await Promise.allSettled([need(), need()]);
  expect(first).toMatchObject({ reason: { name: 'GraphError', code: 'NetworkError', cause } });
  expect(second).toEqual(first);
  expect(await need()).toBe('the code');
});
