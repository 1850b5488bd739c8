import { expect } from 'vitest';
import type { Row, Section } from '../row';
import type { Stage } from '../stage';

const UNREACHED = 'no answer, NetworkError';

/** Waits until Graph has been asked for so many things. */
const asked = (stage: Stage, count: number) => expect.poll(() => stage.graph.items.length).toBe(count);

/** What is loaded with the first failure. */
const RECOVERY = /\/recovery-[^/]*\.js$/;

const setOffline = ({ page }: Stage, offline: boolean) => page.context().setOffline(offline);

const rows: readonly Row[] = [
  {
    fault: 'The connection breaks, always',
    shows: 'initials',
    others: 'initials',
    asks: 36,
    hears: [UNREACHED],
    hearsByPost: true,
    arrange: ({ graph }) => void graph.fail('$batch', 0),
  },
  {
    fault: 'The connection is reset while the answer is on its way',
    shows: 'photo',
    asks: 18,
    arrange: ({ graph }) => graph.delay(60_000),
    act: async (stage) => {
      await asked(stage, 9);
      stage.graph.delay(0);
      stage.server.reset();
    },
  },
  {
    fault: 'The page is offline',
    shows: 'initials',
    others: 'initials',
    asks: 0,
    pending: true,
    arrange: (stage) => setOffline(stage, true),
    finally: (stage) => setOffline(stage, false),
  },
  {
    fault: 'The page is offline, and then online',
    shows: 'photo',
    asks: 9,
    arrange: (stage) => setOffline(stage, true),
    act: async (stage) => {
      await stage.elapse(60_000);
      await setOffline(stage, false);
    },
  },
  {
    fault: 'The page goes offline while the answer is on its way, and then online',
    shows: 'photo',
    asks: 18,
    arrange: ({ graph }) => graph.delay(60_000),
    act: async (stage) => {
      await asked(stage, 9);
      await setOffline(stage, true);
      stage.graph.delay(0);
      await stage.elapse(60_000);
      await setOffline(stage, false);
    },
  },
  {
    fault: 'The page goes offline with photos on it',
    shows: 'photo',
    asks: 9,
    act: async (stage) => {
      await stage.until('the photos are there', ({ painted }) => painted.every((one) => one?.includes(',')));
      await setOffline(stage, true);
    },
    finally: (stage) => setOffline(stage, false),
  },
  {
    fault: 'One item of a batch is slow',
    shows: 'photo',
    and: 'the others’, too, when it is there',
    asks: 9,
    arrange: ({ graph }) => graph.delay((path) => (path.includes('ada') ? 800 : 0)),
  },
  {
    fault: 'One request is slow, by itself',
    shows: 'photo',
    and: 'the others’ before it',
    batch: false,
    asks: 9,
    arrange: ({ hold }) => hold(({ url }) => url.includes('ada')),
    act: async (stage) => {
      const { painted } = await stage.until('the others are there', ({ painted: [, ...others] }) =>
        others.every((one) => one?.includes(',')),
      );
      expect(painted[0]).toBe('A');
      stage.release();
    },
  },
  {
    fault: 'A redirect to another origin, by itself',
    shows: 'initials',
    people: ['ada'],
    batch: false,
    asks: 12,
    hears: [UNREACHED, UNREACHED],
    arrange: ({ graph }) =>
      void graph.fail('*', 302, { body: null, headers: { Location: 'https://elsewhere.contoso.com/' } }),
  },
  {
    fault: 'A redirect to another origin, of a batch',
    shows: 'initials',
    others: 'initials',
    asks: 36,
    hears: [UNREACHED],
    hearsByPost: true,
    arrange: ({ graph }) =>
      void graph.fail('$batch', 307, { body: null, headers: { Location: 'https://elsewhere.contoso.com/' } }),
  },
  {
    fault: 'A redirect to another origin, in one item of a batch',
    shows: 'initials',
    asks: 9,
    hears: ['302, UnknownError'],
    arrange: ({ failPhoto }) => failPhoto(302, { headers: { Location: 'https://elsewhere.contoso.com/' } }),
  },
  {
    fault: 'An answer that the page may not read (CORS)',
    shows: 'initials',
    others: 'initials',
    asks: 36,
    hears: [UNREACHED],
    hearsByPost: true,
    arrange: ({ graph }) =>
      void graph.fail('$batch', 200, {
        headers: { 'Access-Control-Allow-Origin': 'https://elsewhere.contoso.com' },
      }),
  },
  {
    fault: 'Graph does not answer, ever',
    shows: 'initials',
    and: 'after three tries of 30 s',
    others: 'initials',
    asks: 27,
    hears: ['no answer, Timeout'],
    hearsByPost: true,
    arrange: ({ graph }) => graph.delay(600_000),
    act: async (stage) => {
      for (const count of [9, 18, 27]) {
        await asked(stage, count);
        await stage.elapse(31_000);
      }
    },
  },
  {
    fault: 'Graph does not answer once',
    shows: 'photo',
    asks: 18,
    arrange: ({ graph }) => graph.delay(600_000),
    act: async (stage) => {
      await asked(stage, 9);
      stage.graph.delay(0);
      await stage.elapse(31_000);
    },
  },
  {
    fault: 'Graph refuses, and the code that meets failures cannot be loaded',
    shows: 'initials',
    asks: 9,
    hears: [UNREACHED],
    arrange: async ({ failPhoto, page }) => {
      failPhoto(500);
      await page.route(RECOVERY, (route) => route.abort());
    },
    finally: ({ page }) => page.unroute(RECOVERY),
  },
  {
    fault: 'A Content-Security-Policy without Graph in `connect-src`',
    shows: 'initials',
    others: 'initials',
    asks: 0,
    hears: [UNREACHED],
    hearsByPost: true,
    policy: "connect-src 'self'",
  },
  {
    fault: 'A Content-Security-Policy without `blob:` in `img-src`',
    shows: 'initials',
    others: 'initials',
    asks: 9,
    hears: Array(3).fill('no answer, NotPainted'),
    policy: "img-src 'self'",
  },
];

export const network: Section = {
  title: 'The network and the page',
  about: 'What stands between the page and Graph, and what the page may do.',
  rows,
};
