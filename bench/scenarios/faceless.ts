import { LIBRARIES } from '../contenders';
import { PEOPLE } from '../model/people';
import type { Scenario } from './scenario';

const SHOWN = PEOPLE.slice(0, 200);
const FACELESS = SHOWN.filter((_, index) => index % 5 < 2);

/** Long enough to see every retry of what a contender takes for a failure. */
const QUIET = 4_500;

export const faceless: Scenario = {
  name: 'faceless',
  tables: ['200 people, 40 % without a photo', 'The same again, a second later in the same page'],
  contenders: [...LIBRARIES, 'floor'],
  async run(session) {
    for (const { id } of FACELESS) session.bench.graph.setPhoto(id, null);
    const scene = { kind: 'grid', people: SHOWN, named: true } as const;
    const faces = SHOWN.length - FACELESS.length;
    await session.begin(scene);
    const first = await session.end({ faces, people: SHOWN.length, quiet: QUIET });
    if (!first.isFinished) return [first];
    await session.clear();
    await session.page.waitForTimeout(1_000);
    await session.begin(scene);
    return [first, await session.end({ faces, people: SHOWN.length, quiet: 1_500 })];
  },
};
