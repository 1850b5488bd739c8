import type { Person } from '../app/contract';
import { LIBRARIES } from '../contenders';
import type { Session } from '../measure/session';
import { PEOPLE } from '../model/people';
import { uniform } from '../model/uniform';
import type { Scenario } from './scenario';

const COLLEAGUES = PEOPLE.slice(0, 300);
const MINUTE = 60_000;
const STEP = 10 * MINUTE;
const STEPS = 48;
const MAILS_IN_STEP = 3;
const LIST_LENGTH = 15;
/** At these steps of ten minutes: eleven, one and four o'clock. */
const RELOADS = new Set([12, 24, 42]);
const NEW_PHOTOS = new Set([5, 15, 26, 36, 46]);

interface Mail {
  key: number;
  sender: Person;
  open: Person[];
}

/**
 * Eight hours with a mail client. At nine its user looks through the whole folder, where everybody has a mail; from
 * then on, every ten minutes, three new mails come and are opened, each with one to four people besides the sender,
 * and the window has been left and come back to. Some people write a lot and most of them seldom (Zipf's law).
 * Requests are answered at once: they are counted, and nobody looks at the clock.
 */
export const workingDay: Scenario = {
  name: 'working-day',
  tables: ['A working day with a mail client, 300 people'],
  contenders: [...LIBRARIES, 'graph-avatar-kept'],
  runs: 1,
  async run(session) {
    const { page, bench } = session;
    bench.graphSite.takesTime = false;
    await page.clock.install({ time: '2026-03-02T09:00:00Z' });
    await session.load();
    session.clearLog();

    let list = COLLEAGUES.map((sender, key) => ({ key, sender, open: [] as Person[] }));
    for (let from = 0; from < list.length; from += LIST_LENGTH) {
      await look(session, list.slice(from, from + LIST_LENGTH), []);
      await page.clock.fastForward(10_000);
    }

    for (let step = 0; step < STEPS; step++) {
      if (RELOADS.has(step)) await session.load();
      if (NEW_PHOTOS.has(step)) {
        bench.graph.setPhoto(somebody(`new photo ${step}`).id, true);
      }
      for (let arrival = 0; arrival < MAILS_IN_STEP; arrival++) {
        const mail = mailOf(list.length);
        list = [mail, ...list];
        await look(session, list.slice(0, LIST_LENGTH), mail.open);
        await page.clock.fastForward(STEP / MAILS_IN_STEP);
      }
      await page.evaluate(() => window.dispatchEvent(new Event('visibilitychange')));
    }
    await session.whenQuiet(500);
    const { faces, painted } = await page.evaluate(() => window.meter.onScreen());
    const { javaScript: _, ...wire } = session.wire(COLLEAGUES.length);
    return [{ isFinished: true, ...wire, faces: painted, wantedFaces: faces }];
  },
};

async function look(session: Session, list: readonly Mail[], open: readonly Person[]): Promise<void> {
  await session.show({ kind: 'mail', list, open });
  // Longer than any window in which a contender gathers requests.
  await session.page.waitForTimeout(60);
  await session.whenQuiet(40);
}

function mailOf(key: number): Mail {
  const sender = somebody(`sender ${key}`);
  const others = 1 + Math.floor(uniform(`others ${key}`) * 4);
  const open = Array.from({ length: others }, (_, index) => somebody(`recipient ${index} ${key}`));
  return { key, sender, open: [...new Set([sender, ...open])] };
}

/** By Zipf's law: the second half as often as the first, the third a third as often. */
function somebody(seed: string): Person {
  const weights = COLLEAGUES.map((_, rank) => 1 / (rank + 1));
  let left = uniform(seed) * weights.reduce((sum, weight) => sum + weight, 0);
  const rank = weights.findIndex((weight) => {
    left -= weight;
    return left < 0;
  });
  const person = COLLEAGUES[rank];
  if (!person) throw new Error('Nobody was drawn.');
  return person;
}
