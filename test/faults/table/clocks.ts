import { expect } from 'vitest';
import { addressOf } from '../people';
import type { Row, Section } from '../row';
import type { Stage } from '../stage';

const DAY = 24 * 3_600_000;

/** Sets the machine’s clock, and no timer with it. */
async function setClock({ page }: Stage, days: number): Promise<void> {
  const now = await page.evaluate(() => Date.now());
  await page.clock.setSystemTime(now + days * DAY);
}

async function withPhotos(stage: Stage, happens: () => Promise<void>): Promise<void> {
  await stage.until('the photos are there', ({ painted, isFetching }) => {
    return !isFetching && painted.every((one) => one?.includes(','));
  });
  await happens();
  await stage.comeBack();
}

const duringAPause = (days: number): Pick<Row, 'arrange' | 'act'> => ({
  arrange: ({ graph }) => void graph.fail('$batch', 429, { retryAfter: 30, times: 1 }),
  act: async (stage) => {
    await expect.poll(() => stage.graph.requests.at(-1)?.status).toBe(429);
    await stage.until('the answer is there', ({ underWay }) => underWay === 0);
    await setClock(stage, days);
  },
});

/** Graph names a time by its own clock, which is right, and the machine’s is not. */
const byAWrongClock =
  (days: number): Row['arrange'] =>
  async (stage) => {
    const retryAfter = new Date((await stage.page.evaluate(() => Date.now())) + 20_000).toUTCString();
    stage.graph.fail('$batch', 429, { retryAfter, times: 1 });
    await setClock(stage, days);
  };

const rows: readonly Row[] = [
  {
    fault: 'The clock is set forward by a day while Graph throttles',
    shows: 'photo',
    and: 'after the pause, no sooner',
    asks: 18,
    takes: [30_000, 45_000],
    ...duringAPause(1),
  },
  {
    fault: 'The clock is set back by a day while Graph throttles',
    shows: 'photo',
    and: 'after the pause, no later',
    asks: 18,
    takes: [30_000, 45_000],
    ...duringAPause(-1),
  },
  {
    fault: 'The clock is set forward by two days with photos on the page, and the user comes back to it',
    shows: 'photo',
    and: 'with its metadata and the name asked for again',
    asks: 15,
    act: (stage) => withPhotos(stage, () => setClock(stage, 2)),
  },
  {
    fault: 'The clock is set back by a day with photos on the page, and the user comes back to it',
    shows: 'photo',
    asks: 9,
    act: (stage) => withPhotos(stage, () => setClock(stage, -1)),
  },
  {
    fault: 'The clock is set back by a day after a failure, and the user comes back to the page',
    shows: 'photo',
    asks: 11,
    hears: ['400, BadRequest'],
    arrange: ({ graph }) => {
      for (const part of ['metadata', 'bytes'] as const) {
        graph.fail(addressOf('ada'), 400, { part, times: 1 });
      }
    },
    act: async (stage) => {
      await stage.until('the failure is known', ({ heard, isFetching }) => heard === 1 && !isFetching);
      await setClock(stage, -1);
      await stage.comeBack();
    },
  },
  {
    fault: '`Retry-After` as an HTTP date, on a machine whose clock is a day ahead',
    shows: 'photo',
    asks: 18,
    arrange: byAWrongClock(1),
  },
  {
    fault: '`Retry-After` as an HTTP date, on a machine whose clock is a day behind',
    shows: 'initials',
    others: 'initials',
    asks: 9,
    hears: ['429, TooManyRequests'],
    arrange: byAWrongClock(-1),
  },
];

export const clocks: Section = {
  title: 'Clocks',
  about: 'The machine’s clock jumps, or is wrong.',
  isApart: true,
  rows,
};
