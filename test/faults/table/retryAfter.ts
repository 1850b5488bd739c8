import { addressOf } from '../people';
import type { Row, Section } from '../row';
import type { Stage } from '../stage';

/** A 429, once, and how long is to be waited for it, in ms. */
interface Pause {
  fault: string;
  /** What the header says, by the page's own clock. */
  retryAfter?: number | ((now: number) => string);
  /** Of the answer itself; a batch's item has headers of its own, which are always read. */
  headers?: Record<string, string>;
  waits: readonly [atLeast: number, atMost: number];
}

/** The first pause of the library's own. */
const OWN: Pause['waits'] = [300, 300];

const FORMS: readonly Pause[] = [
  { fault: '`Retry-After: 3`', retryAfter: 3, waits: [3000, 3000] },
  { fault: '`Retry-After: 2.128`, a fraction', retryAfter: 2.128, waits: [2128, 2128] },
  {
    fault: '`Retry-After` as an HTTP date',
    retryAfter: (now) => new Date(now + 20_000).toUTCString(),
    // The date has no fractions of a second, and some of the time goes by on the way.
    waits: [10_000, 20_000],
  },
  { fault: 'No `Retry-After`', waits: OWN },
  {
    fault: '`Retry-After: 3`, not exposed to the browser',
    retryAfter: 3,
    headers: { 'Access-Control-Expose-Headers': 'ETag' },
    waits: OWN,
  },
  {
    fault: '`Retry-After` with a date that has gone by',
    retryAfter: (now) => new Date(now - 60_000).toUTCString(),
    waits: OWN,
  },
  { fault: '`Retry-After: 45`', retryAfter: 45, waits: [45_000, 45_000] },
];

async function throttle(stage: Stage, target: string, times: number, { retryAfter, headers }: Pause) {
  const now = await stage.page.evaluate(() => Date.now());
  const value = typeof retryAfter === 'function' ? retryAfter(now) : retryAfter;
  stage.graph.fail(target, 429, {
    times,
    ...(value !== undefined && { retryAfter: value }),
    ...(headers && { headers }),
  });
}

/** The library spreads pauses by up to a quarter; the rest is the time that answers take on a busy machine. */
const takes = ([atLeast, atMost]: Pause['waits']): Row['takes'] => [atLeast, atMost * 1.25 + 8000];

/** Where the answer stands: whom it is for, how often, and what comes of it. */
const PLACES: readonly (Pick<Row, 'people' | 'batch' | 'asks'> & {
  place: string;
  target: string;
  times: number;
})[] = [
  { place: 'by itself', target: '*', times: 3, people: ['ada'], batch: false, asks: 6 },
  { place: 'in one item of a batch', target: addressOf('ada'), times: 1, asks: 10 },
  { place: 'of a whole batch', target: '$batch', times: 1, asks: 18 },
];

export const retryAfter: Section = {
  title: 'Graph throttles',
  about: 'The first answer is a 429, and all of the account’s requests wait for as long as it says.',
  rows: [
    ...FORMS.flatMap((pause) =>
      PLACES.filter(({ target }) => !pause.headers || target !== addressOf('ada')).map(
        ({ place, target, times, ...row }): Row => ({
          fault: `${pause.fault}, ${place}`,
          shows: 'photo',
          and: 'after the pause',
          takes: takes(pause.waits),
          arrange: (stage) => throttle(stage, target, times, pause),
          ...row,
        }),
      ),
    ),
    {
      fault: '`Retry-After: 120`, longer than a face can wait',
      shows: 'initials',
      others: 'initials',
      asks: 9,
      hears: ['429, TooManyRequests'],
      arrange: ({ graph }) => void graph.fail('$batch', 429, { retryAfter: 120 }),
    },
    {
      fault: 'More faces come while Graph has asked for such a pause',
      shows: 'initials',
      others: 'initials',
      asks: 3,
      hears: ['429, TooManyRequests', ...Array(4).fill('no answer, Paused')],
      arrange: async ({ graph, show, until }) => {
        graph.fail('$batch', 429, { retryAfter: 3600 });
        await show({ people: ['ada'], account: 'first' });
        await until('the pause is known', ({ heard }) => heard === 1);
      },
    },
  ],
};
