import { expect } from 'vitest';
import type { Heard, HostState } from './page/host';
import { addressOf, EVERYBODY, INITIALS, type Person } from './people';
import type { Row, Sight } from './row';
import type { Tile } from './screen';
import type { Stage } from './stage';

/** How long is waited, by the page's clock, whether anything more comes. In ms. */
const AFTERWARDS = 120_000;

/** Plays a row to its end, and holds it to what is promised of every one. */
export async function play(
  row: Row,
  stage: Stage,
  look: (page: Stage['page'], count: number) => Promise<Tile[]>,
): Promise<void> {
  const { graph, page } = stage;
  const { people = EVERYBODY, others = 'photo', hears = [] } = row;
  const photos = new Map(people.map((person) => [person, [colorOf(person)]]));
  function colorOf(person: Person): string {
    return graph.colorOf(addressOf(person)).join();
  }

  await row.arrange?.(stage);
  await stage.show({ people, batch: row.batch ?? true, account: 'first' });
  await row.act?.(stage);

  for (const person of people) photos.get(person)?.push(colorOf(person));
  const sights = people.map((person): [Person, Sight] => [person, person === 'ada' ? row.shows : others]);
  const isSettled = (state: HostState) =>
    (row.pending || !(state.isFetching || state.underWay > 0)) &&
    state.heard >= hears.length &&
    graph.items.length >= row.asks &&
    sights.every(([person, sight], at) => isSight(person, sight, state.painted[at] ?? ''));

  await stage.until(`${people} show ${sights.map(([, sight]) => sight)}`, isSettled);
  const asked = graph.items.length;
  await stage.elapse(AFTERWARDS);
  // Whatever may have been asked for meanwhile is answered, and is counted.
  await stage.until('nothing has changed afterwards', isSettled);
  const { heard, sent, seen } = await page.evaluate(() => {
    const { heard, sent, seen } = window.host;
    return { heard, sent, seen };
  });

  // Their own face or their own letters: on the screen now, and at every moment before.
  const tiles = await look(page, people.length);
  sights.forEach(([person, sight], at) => {
    const ofThemselves = photos.get(person) ?? [];
    const tile = tiles[at];
    const isOwnPhoto = tile?.corner === ofThemselves.at(-1);
    const isAnyPhoto = [...photos.values()].flat().includes(tile?.corner ?? '');
    expect(tile?.hasFigure, `${person} is not blank`).toBe(true);
    expect(sight === 'photo' ? isOwnPhoto : !isAnyPhoto, `${person} shows ${sight} on the screen`).toBe(true);
    expect([...INITIALS[person], ...ofThemselves], person).toEqual(
      expect.arrayContaining([...(seen[person] ?? ['never seen'])]),
    );
  });

  expect(graph.items.length, 'things asked of Graph').toBe(row.asks);
  expect(asked, 'nothing is asked for afterwards').toBe(row.asks);

  const heardOf = heard.map(({ status, code }, at) => {
    const said = `${status ?? 'no answer'}`;
    return hears[at] === said ? said : `${said}, ${code}`;
  });
  if (row.hearsByPost) expect(heardOf.length, 'readings that failed').toBeLessThanOrEqual(2 * people.length);
  expect(row.hearsByPost ? [...new Set(heardOf)] : heardOf).toEqual(hears);
  for (const error of heard) expectUseful(error);
  expect(stage.complaints).toEqual([]);

  if (row.takes) {
    const time = (sent.at(-1)?.at ?? 0) - (sent[0]?.at ?? 0);
    expect(time, 'from the first request to the last').toBeGreaterThanOrEqual(row.takes[0]);
    expect(time, 'from the first request to the last').toBeLessThanOrEqual(row.takes[1]);
  }
  expectTokensAtGraphAlone(stage);
  await row.finally?.(stage);

  function isSight(person: Person, sight: Sight, painted: string): boolean {
    if (sight === 'photo') return painted === photos.get(person)?.at(-1);
    return INITIALS[person].some((letters) => letters === painted);
  }
}

/** A sentence that says what happened, and names nobody. */
function expectUseful({ message }: Heard): void {
  expect(message).toMatch(/^\w.{20,}\.$/);
  expect(message).not.toMatch(/contoso|\bada\b|token-of/i);
}

function expectTokensAtGraphAlone({ server }: Stage): void {
  for (const { url, method, headers } of server.log) {
    // The browser itself asks Google for things.
    expect(['graph.microsoft.com', 'login.microsoftonline.com', 'app.contoso.com', 'google']).toContain(
      new URL(url).host.replace(/^.*\.google(apis)?\.com$/, 'google'),
    );
    if (new URL(url).origin === 'https://graph.microsoft.com' && method !== 'OPTIONS') continue;
    expect(headers.has('Authorization')).toBe(false);
    expect([url, ...[...headers].flat()].join(' ')).not.toContain('token-of');
  }
}
