import { LIBRARIES } from '../contenders';
import { PEOPLE } from '../model/people';
import { uniform } from '../model/uniform';
import type { Scenario } from './scenario';

const SHOWN = PEOPLE.slice(0, 200);
const SHARE = 0.1;

/** Each kind of item of each person by itself, so that it is a tenth of all that anybody can ask for. */
const THROTTLED = SHOWN.flatMap(({ id }) =>
  (['metadata', 'bytes', 'profile'] as const).map((part) => ({ id, part })),
).filter(({ id, part }) => uniform(`throttled ${part} ${id}`) < SHARE);

export const throttled: Scenario = {
  name: 'throttled',
  tables: ['200 people, 10 % of the items throttled once (429, Retry-After: 1)'],
  contenders: [...LIBRARIES, 'floor'],
  async run(session) {
    for (const { id, part } of THROTTLED)
      session.bench.graph.fail(id, 429, { part, times: 1, retryAfter: 1 });
    await session.begin({ kind: 'grid', people: SHOWN, named: true });
    return [await session.end({ faces: SHOWN.length, people: SHOWN.length })];
  },
};
