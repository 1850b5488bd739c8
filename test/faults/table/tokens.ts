import { expect } from 'vitest';
import { addressOf } from '../people';
import type { Row, Section } from '../row';
import type { Stage } from '../stage';

const CLAIMS = '{"access_token":{"nbf":{"essential":true,"value":"1604106651"}}}';

const FAILS = ['no answer, TokenUnavailable'];

/** Without a token nothing is asked, and nobody is seen. */
const nothing = { shows: 'initials', others: 'initials', asks: 0, hears: FAILS } as const;

/** Tokens have run out that were not asked for with `forceRefresh`. */
function runOut(stage: Stage): void {
  stage.tokens = ({ forceRefresh }) => (forceRefresh ? 'token-of-today' : 'token-of-yesterday');
  stage.signIn = (token) => (token === 'token-of-today' ? { user: 'viewer@contoso.com' } : null);
}

/** Graph wants claims, so many times, and the app gets a token that has them. */
function challenge(stage: Stage, target: string, status: number, times: number, header?: string): void {
  const headers: Record<string, string> = header === undefined ? {} : { 'WWW-Authenticate': header };
  stage.tokens = ({ claims, forceRefresh }) =>
    claims ? 'token-of-claims' : `token-of-${forceRefresh ? 'today' : 'yesterday'}`;
  stage.graph.fail(target, status, { claims: CLAIMS, times, headers });
}

function expectRenewals(count: number, claims: string | null) {
  return ({ tokenAsks }: Stage) => {
    const renewals = tokenAsks.filter(({ forceRefresh }) => forceRefresh);
    expect(renewals.map((ask) => ask.claims)).toEqual(Array(count).fill(claims));
  };
}

const rows: readonly Row[] = [
  {
    fault: 'The token source fails',
    ...nothing,
    arrange: (stage) => {
      stage.tokens = () => Promise.reject(new Error('No network.'));
    },
  },
  {
    fault: 'The token source wants the user to sign in or to consent',
    ...nothing,
    arrange: (stage) => {
      stage.tokens = () => Promise.reject(new Error('interaction_required'));
    },
    finally: ({ page }) => expect(page.context().pages()).toHaveLength(1),
  },
  ...[
    ['no text', ''],
    ['the page of a sign-in that has run out', '<!doctype html>\n<title>Sign in</title>'],
    ['a text that breaks lines', 'token-of-first\r\nX-Other: 1'],
  ].map(
    ([what = '', token = '']): Row => ({
      fault: `The token source gives ${what}`,
      ...nothing,
      arrange: (stage) => {
        stage.tokens = () => token;
      },
    }),
  ),
  {
    fault: 'The token source hangs',
    ...nothing,
    and: 'and after 30 s it is given up',
    arrange: (stage) => {
      stage.tokens = () => new Promise(() => {});
    },
  },
  {
    fault: 'The token source is slow',
    shows: 'photo',
    asks: 9,
    arrange: (stage) => {
      stage.tokens = async () => {
        await stage.elapse(20_000);
        return 'token-of-first';
      };
    },
  },
  {
    fault: 'The token source fails once, and the user comes back to the tab a minute later',
    shows: 'photo',
    asks: 9,
    hears: FAILS,
    arrange: (stage) => {
      stage.tokens = () => Promise.reject(new Error('No network.'));
    },
    act: async (stage) => {
      await stage.until('the failure is known', ({ heard }) => heard === 1);
      stage.tokens = () => 'token-of-first';
      await stage.elapse(60_000);
      await stage.comeBack();
    },
  },
  {
    fault: 'The token has run out, in a batch',
    shows: 'photo',
    and: 'with one new token for all',
    asks: 18,
    arrange: runOut,
    finally: expectRenewals(1, null),
  },
  {
    fault: 'The token has run out, by itself',
    shows: 'photo',
    and: 'with one new token for all',
    people: ['ada'],
    batch: false,
    asks: 6,
    arrange: runOut,
    finally: expectRenewals(1, null),
  },
  {
    fault: 'The token runs out in flight',
    shows: 'photo',
    and: 'with one new token for all',
    asks: 18,
    arrange: (stage) => {
      runOut(stage);
      stage.graph.delay(300);
      stage.signIn = () => ({ user: 'viewer@contoso.com' });
    },
    act: async (stage) => {
      await expect.poll(() => stage.graph.items.length).toBe(9);
      runOut(stage);
    },
    finally: expectRenewals(1, null),
  },
  {
    fault: 'The token has run out, and there is no new one',
    shows: 'initials',
    others: 'initials',
    asks: 9,
    hears: FAILS,
    arrange: (stage) => {
      runOut(stage);
      stage.tokens = ({ forceRefresh }) =>
        forceRefresh ? Promise.reject(new Error('No network.')) : 'token-of-yesterday';
    },
  },
  {
    fault: 'A claims challenge to a whole batch, which the new token meets',
    shows: 'photo',
    asks: 18,
    arrange: (stage) => challenge(stage, '$batch', 401, 1),
    finally: expectRenewals(1, CLAIMS),
  },
  {
    fault: 'A claims challenge to one item of a batch, which the new token meets',
    shows: 'photo',
    asks: 10,
    arrange: (stage) => challenge(stage, addressOf('ada'), 401, 1),
    finally: expectRenewals(1, CLAIMS),
  },
  {
    fault: 'A claims challenge by itself, which the new token meets',
    shows: 'photo',
    people: ['ada'],
    batch: false,
    asks: 6,
    arrange: (stage) => challenge(stage, '*', 401, 3),
    finally: expectRenewals(1, CLAIMS),
  },
  {
    fault: 'A step-up: 403 with a claims challenge, which the new token meets',
    shows: 'photo',
    asks: 18,
    arrange: (stage) => challenge(stage, '$batch', 403, 1),
    finally: expectRenewals(1, CLAIMS),
  },
  {
    fault: 'A claims challenge behind another one in the same header',
    shows: 'photo',
    asks: 18,
    arrange: (stage) =>
      challenge(
        stage,
        '$batch',
        401,
        1,
        `PoP nonce="a, b=c", Bearer claims="${btoa(CLAIMS)}", realm="", error="insufficient_claims"`,
      ),
    finally: expectRenewals(1, CLAIMS),
  },
  {
    fault: 'A claims challenge that cannot be read',
    shows: 'photo',
    and: 'with one new token for all',
    asks: 18,
    arrange: (stage) =>
      challenge(stage, '$batch', 401, 1, 'Bearer error="insufficient_claims", claims="%%%"'),
    finally: expectRenewals(1, null),
  },
  {
    fault: 'Every token is refused',
    shows: 'initials',
    others: 'initials',
    asks: 18,
    hears: ['401, InvalidAuthenticationToken'],
    arrange: (stage) => {
      stage.signIn = () => null;
    },
    finally: expectRenewals(1, null),
  },
];

export const tokens: Section = {
  title: 'Tokens',
  about: 'What the app’s `getAccessToken` does, and what Graph says to the token.',
  rows,
};
