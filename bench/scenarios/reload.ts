import type { GridScene } from '../app/contract';
import type { Outcome } from '../measure/measurement';
import type { Session } from '../measure/session';
import { PEOPLE } from '../model/people';
import type { Scenario } from './scenario';

const SHOWN = PEOPLE.slice(0, 200);
const STRANGERS = 4_800;
const HOUR = 3_600_000;

/** In ms: in it, what a contender keeps is written. */
const AFTERWARDS = 2_000;

const scene: GridScene = { kind: 'grid', people: SHOWN, named: true };

/** The page is closed and opened again: within the time for which a photo is fresh, with many more kept, and after it. */
export const reload: Scenario = {
  name: 'reload',
  tables: ['200 people, the page opened again', 'The same with 5,000 faces kept', 'The same two hours later'],
  contenders: ['graph-avatar-kept', 'toolkit', 'one-record', 'one-record-react'],
  async run(session) {
    await visit(session);
    const again = await visit(session);
    await session.page.evaluate((count) => window.keepStrangers?.(count), STRANGERS);
    const amongMany = await visit(session);
    await session.page.addInitScript((later) => {
      const { now } = Date;
      Date.now = () => now() + later;
    }, 2 * HOUR);
    return [again, amongMany, await visit(session)];
  },
};

async function visit(session: Session): Promise<Outcome> {
  await session.load();
  await session.begin(scene);
  const outcome = await session.end({ faces: SHOWN.length, people: SHOWN.length });
  await session.page.waitForTimeout(AFTERWARDS);
  return outcome;
}
