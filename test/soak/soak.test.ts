import { expect, it } from 'vitest';
import { findings } from './figures';
import { soak } from './soak';

it('leaves nothing behind of four hundred faces that come and go', async () => {
  const figures = await soak({ people: 200, mounts: 400, sessions: 4, checkpoints: 1, isHasty: true });
  // Of so short a run, what Chromium compiles meanwhile is a good part.
  expect(findings(figures, 0.25).filter(({ holds }) => !holds)).toEqual([]);
});
