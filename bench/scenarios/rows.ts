import { ROW } from '../app/contract';
import { LIBRARIES } from '../contenders';
import { PEOPLE } from '../model/people';
import type { Scenario } from './scenario';

const FLICKS = 6;
const FLICK_TIME = 400;
const REST = 600;
/** For how long, in ms, the last screen is waited for. */
const PATIENCE = 10_000;
const DISTANCE = (PEOPLE.length * ROW) / FLICKS;

/** From top to bottom in flicks of the finger, with a short look after each. */
export const rows: Scenario = {
  name: 'rows',
  tables: ['2,000 rows scrolled (last face: since the scroll has ended)'],
  contenders: [...LIBRARIES, 'floor'],
  async run(session) {
    const { page } = session;
    await session.begin({ kind: 'rows', people: PEOPLE });
    let faces = 0;
    let painted = 0;
    for (let flick = 1; flick <= FLICKS; flick++) {
      await page.waitForTimeout(REST);
      const seen = await page.evaluate(() => window.meter.onScreen());
      faces += seen.faces;
      painted += seen.painted;
      await page.evaluate(([distance, ms]) => window.flick(distance, ms), [DISTANCE, FLICK_TIME] as const);
    }
    const last = await page.evaluate((limit) => window.whenPainted(limit), PATIENCE);
    const onScreen = await page.evaluate(() => window.meter.onScreen());
    // What is still on its way for rows long gone is not waited for.
    const { first, last: _, ...outcome } = await session.end({ faces: 0, people: PEOPLE.length, quiet: 0 });
    return [
      {
        ...outcome,
        faces: onScreen.painted,
        wantedFaces: onScreen.faces,
        blankShare: 1 - painted / faces,
        ...(last !== null && { last }),
      },
    ];
  },
};
