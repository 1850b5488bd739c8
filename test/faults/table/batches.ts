import type { BatchResponse } from '../../../src/testing';
import type { Row, Section } from '../row';
import type { Stage } from '../stage';

type Change = (items: readonly BatchResponse[]) => readonly BatchResponse[];

const answers =
  (responses: Change, times?: number) =>
  ({ graph }: Stage) =>
    void graph.fail('$batch', 200, { responses, ...(times && { times }) });

/** Ada is first on the page: of the nine things in a post, her metadata and picture have the first ids. */
const isAdas = ({ id }: BatchResponse) => id === '0' || id === '1';

const rows: readonly Row[] = [
  {
    fault: 'Items are missing once',
    shows: 'photo',
    asks: 11,
    arrange: answers((items) => items.filter((item) => !isAdas(item)), 1),
  },
  {
    fault: 'All items are missing once',
    shows: 'photo',
    asks: 18,
    arrange: answers(() => [], 1),
  },
  {
    fault: 'All items are missing, always',
    shows: 'initials',
    others: 'initials',
    asks: 36,
    hears: Array(6).fill('no answer, NoAnswer'),
    arrange: answers(() => []),
  },
  { fault: 'Items are doubled', shows: 'photo', asks: 9, arrange: answers((items) => [...items, ...items]) },
  {
    fault: 'There are items that nobody has asked for',
    shows: 'photo',
    asks: 9,
    arrange: answers((items) => [...items.map((item) => ({ ...item, id: `${item.id}0` })), ...items]),
  },
  {
    fault: 'Items come in another order',
    shows: 'photo',
    asks: 9,
    arrange: answers((items) => [...items].sort((a, b) => (Number(b.id) % 4) - (Number(a.id) % 4))),
  },
  {
    fault: 'Items without a status, once',
    shows: 'photo',
    asks: 18,
    arrange: answers((items) => items.map((item) => ({ ...item, status: Number.NaN })), 1),
  },
  ...(
    [
      ['has no list of items', {}],
      ['is no JSON', '{"responses": [{"id": "0", "sta'],
      ['is empty', ''],
    ] as const
  ).map(
    ([what, body]): Row => ({
      fault: `The answer ${what}`,
      shows: 'initials',
      others: 'initials',
      asks: 9,
      hears: ['200, InvalidAnswer'],
      arrange: ({ graph }) => void graph.fail('$batch', 200, { body }),
    }),
  ),
];

export const batches: Section = {
  title: 'Answers to a batch',
  about: 'The post succeeds, and what it brings is not what it should.',
  rows,
};
