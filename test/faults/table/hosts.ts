import type { QueryClient } from '@tanstack/react-query';
import { expect } from 'vitest';
import { EVERYBODY } from '../people';
import type { Row, Section } from '../row';
import type { Stage } from '../stage';

type Deed = (client: QueryClient) => unknown;

/** Runs in the page. */
async function onClient({ page }: Stage, deed: Deed): Promise<void> {
  await page.evaluate(`void (${deed})(window.host.queryClient)`);
}

const withPhotos =
  (deed: Deed, then?: (stage: Stage) => Promise<void>): Row['act'] =>
  async (stage) => {
    await stage.until('the photos are there', ({ painted, isFetching }) => {
      return !isFetching && painted.every((one) => one?.includes(','));
    });
    await onClient(stage, deed);
    await then?.(stage);
  };

const inFlight = (deed: Deed, then?: (stage: Stage) => Promise<void>): Pick<Row, 'arrange' | 'act'> => ({
  arrange: ({ hold }) => hold(({ isFirst }) => isFirst),
  act: async (stage) => {
    await expect.poll(() => stage.graph.items.length).toBe(9);
    await onClient(stage, deed);
    stage.release();
    await then?.(stage);
  },
});

/** A turn of the page later, as no user comes sooner. */
async function comesBack(stage: Stage): Promise<void> {
  await stage.elapse(1000);
  await stage.comeBack();
}

async function mountsAnew({ show }: Stage): Promise<void> {
  await show({ people: [] });
  await show({ people: EVERYBODY });
}

const clear: Deed = (client) => client.clear();
const cancel: Deed = (client) => client.cancelQueries();
const overwrite: Deed = (client) => client.setQueriesData({ queryKey: ['graph-avatar'] }, {});
const initials = { shows: 'initials', others: 'initials' } as const;

const rows: readonly Row[] = [
  {
    fault: '`queryClient.clear()` with photos on the page',
    shows: 'photo',
    asks: 9,
    act: withPhotos(clear),
  },
  {
    fault: '`queryClient.clear()` while the answer is on its way',
    ...initials,
    and: 'until they are mounted anew',
    asks: 9,
    ...inFlight(clear),
  },
  {
    fault: '`queryClient.clear()` while the answer is on its way, and the avatars are mounted anew',
    shows: 'photo',
    asks: 18,
    ...inFlight(clear, mountsAnew),
  },
  {
    fault: '`queryClient.removeQueries()` with photos on the page',
    shows: 'photo',
    asks: 9,
    act: withPhotos((client) => client.removeQueries()),
  },
  {
    fault: '`queryClient.resetQueries()` with photos on the page',
    shows: 'photo',
    asks: 18,
    act: withPhotos((client) => client.resetQueries()),
  },
  {
    fault: '`queryClient.resetQueries()` while the answer is on its way',
    shows: 'photo',
    asks: 9,
    ...inFlight((client) => client.resetQueries()),
  },
  {
    fault: '`queryClient.cancelQueries()` while the answer is on its way',
    ...initials,
    and: 'until the user comes back to the tab',
    asks: 9,
    ...inFlight(cancel),
  },
  {
    fault: '`queryClient.cancelQueries()` while the answer is on its way, and the user comes back to the tab',
    shows: 'photo',
    asks: 18,
    ...inFlight(cancel, comesBack),
  },
  {
    fault: '`queryClient.invalidateQueries()` with photos on the page',
    shows: 'photo',
    and: 'with its metadata and the name asked for again',
    asks: 15,
    act: withPhotos((client) => client.invalidateQueries()),
  },
  {
    fault: '`queryClient.setQueriesData()` writes `{}` over all that was read',
    ...initials,
    and: 'until the user comes back to the tab',
    asks: 9,
    act: withPhotos(overwrite),
  },
  {
    fault:
      '`queryClient.setQueriesData()` writes `{}` over all that was read, and the user comes back to the tab',
    shows: 'photo',
    asks: 18,
    act: withPhotos(overwrite, comesBack),
  },
  {
    fault: '`queryClient.setQueriesData()` writes a text over all that was read',
    ...initials,
    and: 'until the user comes back to the tab',
    asks: 9,
    act: withPhotos((client) => client.setQueriesData({ queryKey: ['graph-avatar'] }, 'text')),
  },
  {
    fault: '`queryClient.setQueriesData()` writes `null` over all that was read',
    shows: 'photo',
    asks: 9,
    act: withPhotos((client) => client.setQueriesData({ queryKey: ['graph-avatar'] }, null)),
  },
  {
    fault: '`queryClient.setQueriesData()` writes `{}` over pictures, as a persister makes of them',
    shows: 'photo',
    asks: 9,
    act: withPhotos((client) =>
      client.setQueriesData({ predicate: ({ queryKey }) => queryKey.includes('photo-bytes') }, {}),
    ),
  },
];

export const hosts: Section = {
  title: 'The app and its cache',
  about: 'What the app that hosts the avatars does to the `QueryClient` that they share.',
  rows,
};
