import { expect } from 'vitest';
import type { Row, Section } from '../row';
import type { Stage } from '../stage';

const areThere = ({ painted }: { painted: readonly (string | null)[] }) =>
  painted.every((one) => one?.includes(','));

const ASKED = 9;

/** Whose tokens Graph has seen. */
function bearers({ server }: Stage): string[] {
  const tokens = server.log.flatMap(({ headers }) => headers.get('authorization') ?? []);
  return [...new Set(tokens)].map((token) => token.replace('Bearer token-of-', ''));
}

/** The second account may read neither photos nor names of others. */
function seesNobody(stage: Stage): void {
  stage.signIn = (token) => ({
    user: 'viewer@contoso.com',
    ...(token === 'token-of-second' && { permissions: ['User.Read'] }),
  });
}

/** Once the answer is on its way to the first account, something happens, and it arrives after that. */
const meanwhile = (happens: (stage: Stage) => Promise<void>): Pick<Row, 'arrange' | 'act'> => ({
  arrange: (stage) => {
    seesNobody(stage);
    stage.hold(({ token }) => token === 'token-of-first');
  },
  act: async (stage) => {
    await expect.poll(() => stage.graph.items.length).toBe(ASKED);
    await happens(stage);
    stage.release();
  },
});

/** With photos on the page, something happens, after which at once none may be left. */
const afterwards =
  (happens: (stage: Stage) => Promise<void>): Row['act'] =>
  async (stage) => {
    await stage.until('the photos are there', areThere);
    await happens(stage);
    const { painted } = await stage.state();
    expect(painted.filter((one) => one?.includes(','))).toEqual([]);
  };

const nobody = { shows: 'initials', others: 'initials' } as const;

const rows: readonly Row[] = [
  {
    fault: 'The account signs out while the answer is on its way',
    ...nobody,
    asks: ASKED,
    ...meanwhile(({ show }) => show({ account: null })),
  },
  {
    fault: 'The account signs out with photos on the page',
    ...nobody,
    and: 'at once',
    asks: ASKED,
    act: afterwards(({ show }) => show({ account: null })),
  },
  {
    fault: 'The account signs out and in again while the answer is on its way',
    shows: 'photo',
    asks: 2 * ASKED,
    arrange: ({ hold }) => hold(({ isFirst }) => isFirst),
    act: async (stage) => {
      await expect.poll(() => stage.graph.items.length).toBe(ASKED);
      await stage.show({ account: null });
      await stage.show({ account: 'first' });
      stage.release();
    },
  },
  {
    fault: 'Another account, which may see nobody, takes over while the answer is on its way',
    ...nobody,
    asks: 2 * ASKED,
    // Of a photo or of a name, whichever comes first.
    hears: ['403'],
    ...meanwhile(({ show }) => show({ account: 'second' })),
  },
  {
    fault: 'Another account, which may see nobody, takes over with photos on the page',
    ...nobody,
    and: 'at once',
    asks: 2 * ASKED,
    // Of a photo or of a name, whichever comes first.
    hears: ['403'],
    arrange: seesNobody,
    act: afterwards(({ show }) => show({ account: 'second' })),
  },
  {
    fault: 'Another account, which sees the same people, takes over with photos on the page',
    shows: 'photo',
    and: 'asked for anew',
    asks: 2 * ASKED,
    act: afterwards(({ show }) => show({ account: 'second' })),
    finally: (stage) => expect(bearers(stage)).toEqual(['first', 'second']),
  },
  {
    fault: 'Another account takes over while the first one’s token is on its way',
    shows: 'photo',
    asks: ASKED,
    arrange: (stage) => {
      stage.tokens = async ({ account }) => {
        if (account === 'first') await stage.released;
        return `token-of-${account}`;
      };
    },
    act: async (stage) => {
      await expect.poll(() => stage.tokenAsks.length).toBe(1);
      await stage.show({ account: 'second' });
      stage.release();
    },
    finally: (stage) => expect(bearers(stage)).toEqual(['second']),
  },
];

export const accounts: Section = {
  title: 'Accounts',
  about: 'What one account has asked for is nothing to the next.',
  rows,
};
