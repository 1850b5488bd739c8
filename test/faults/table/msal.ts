import { expect } from 'vitest';
import type { Section } from '../row';
import type { Stage } from '../stage';

const FAILS = ['no answer, TokenUnavailable'];

/** With MSAL the app is told, once, and the user is left in peace: no window opens, and no frame. */
async function expectPeace({ page }: Stage): Promise<void> {
  expect(await page.evaluate(() => window.host.interactions.length)).toBe(1);
  expect(page.context().pages()).toHaveLength(1);
  expect(page.frames()).toHaveLength(1);
}

export const msal: Section = {
  title: 'Tokens of MSAL',
  about:
    'The app signs in with `@azure/msal-browser`, and its provider is that of `graph-avatar/msal`. Where a token takes the user’s own doing, `onInteractionRequired` hears of it once; no window opens, and no frame.',
  rows: [
    {
      fault: 'Consent is missing',
      shows: 'initials',
      others: 'initials',
      msal: true,
      asks: 0,
      hears: FAILS,
      arrange: ({ entra }) => void entra.withheld.add('User.ReadBasic.All'),
      finally: expectPeace,
    },
    {
      fault: 'Graph refuses the token, and MSAL gets a new one',
      shows: 'photo',
      msal: true,
      asks: 18,
      arrange: ({ graph }) => void graph.fail('$batch', 401, { times: 1 }),
    },
    {
      fault: 'Graph refuses the token, and Entra gives no new one',
      shows: 'initials',
      others: 'initials',
      msal: true,
      asks: 9,
      hears: FAILS,
      arrange: ({ graph, hold }) => {
        graph.fail('$batch', 401, { times: 1 });
        hold(({ isFirst }) => isFirst);
      },
      act: async ({ graph, entra, release }) => {
        await expect.poll(() => graph.items.length).toBe(9);
        entra.withheld.add('User.ReadBasic.All');
        release();
      },
      finally: expectPeace,
    },
  ],
};
