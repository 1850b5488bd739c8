import { launch, liveBlobs } from '../e2e/browser';
import { startServer } from '../e2e/server';
import { buildPage } from './buildPage';
import type { Figures } from './figures';
import { upnOf } from './people';
import { createPhotos } from './photos';
import { createRandom } from './random';
import { Tab } from './Tab';
import { createTenant } from './tenant';

interface Run {
  people: number;
  /** Faces to mount. */
  mounts: number;
  /** How often somebody signs in, a multiple of four: two take turns. All sessions take the same course. */
  sessions: number;
  /** Checkpoints in each session. */
  checkpoints: number;
  /** True: the page's clock is put forward where there is nothing to do but wait. */
  isHasty?: boolean;
  onProgress?: (text: string) => void;
}

/** How long, in ms, something is waited for that has to come. */
const PATIENCE = 30_000;
/** In ms: the grace of an object URL, and the time between two readings of presence, are 5 s. */
const GRACE = 5_500;

/** Shows and hides people by the thousand, in Chromium against the emulator over TLS and HTTP/2, and counts what is left behind. */
export async function soak({
  people,
  mounts,
  sessions,
  checkpoints,
  isHasty = false,
  onProgress,
}: Run): Promise<Figures> {
  const random = createRandom(7);
  const graph = createTenant(people);
  const photos = createPhotos(graph, people, random);
  const server = await startServer({
    'graph.microsoft.com': (request) => graph.handle(request),
    'app.contoso.com': await buildPage(),
  });
  const browser = await launch(server.port);
  try {
    const page = await browser.newPage({ ignoreHTTPSErrors: true, viewport: { width: 800, height: 1_000 } });
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    if (isHasty) await page.clock.install();
    const start = performance.now();
    const tab = await Tab.open(page, 'https://app.contoso.com/');
    const atFirst = await tab.holdings();

    const figures: Pick<Figures, 'checkpoints' | 'heaps' | 'emptyHeaps'> = {
      checkpoints: [],
      heaps: [],
      emptyHeaps: [],
    };
    const doms: Awaited<ReturnType<Tab['dom']>>[] = [];
    let photoChanges = 0;
    let looked = 0;
    let wrong = 0;
    let steps = 0;

    for (let session = 0; session < sessions; session += 1) {
      await tab.signIn({ user: upnOf(session % 2), isKept: session % 2 === 1 });
      await tab.show(people);
      for (let part = 1; part <= checkpoints; part += 1) {
        const enough = (mounts / sessions) * (session + part / checkpoints);
        for (; (await tab.faces()).mounted < enough; steps += 1) await step();
        await check();
        await lookAway();
      }
      await tab.show(0);
      await tab.signIn(null);
      await until(async () => (await tab.holdings()).queries === 0);
      figures.emptyHeaps.push(await tab.heap());
      doms.push(await tab.dom());
      onProgress?.(`${(await tab.faces()).mounted} faces in ${session + 1} of ${sessions} sessions`);
    }

    const { mounted, unmounted } = await tab.faces();
    const urlsMade = await tab.urlsMade();
    // By the second quarter the store has opened its database. What was asked for last may still be on its way.
    const settled = doms.slice(sessions / 4, sessions / 2);
    const listeners = Math.max(...settled.map(({ jsEventListeners }) => jsEventListeners));
    const nodes = Math.max(...settled.map((dom) => dom.nodes));
    let lastDom = await tab.dom();
    await until(async () => {
      lastDom = await tab.dom();
      return lastDom.jsEventListeners <= listeners && lastDom.nodes <= nodes;
    });
    await tab.unmount();
    if (isHasty) await page.clock.fastForward(GRACE);
    await until(async () => {
      const { urls, timers } = await tab.holdings();
      return urls.length === 0 && timers === 0;
    });
    const atLast = await tab.holdings();
    return {
      people,
      seconds: (performance.now() - start) / 1000,
      mounted,
      unmounted,
      photoChanges,
      accountSwitches: sessions,
      urlsMade,
      ...figures,
      looked,
      wrong,
      counts: {
        'live object URLs': [0, atLast.urls.length],
        'Blobs in memory': [0, await liveBlobs(page)],
        'elements under an IntersectionObserver': [0, atLast.intersections],
        'elements under a ResizeObserver': [0, atLast.resizes],
        'nodes under a MutationObserver': [atFirst.mutations, atLast.mutations],
        'query observers': [0, atLast.observers],
        queries: [0, atLast.queries],
        timers: [0, atLast.timers],
        'listeners on document and window': [atFirst.pageListeners, atLast.pageListeners],
        'DOM listeners since the second quarter': [listeners, lastDom.jsEventListeners],
        'DOM nodes since the second quarter': [nodes, lastDom.nodes],
      },
      errors,
    };

    /** A while of somebody's day: they scroll a little or far, look or pass by; others change their photos meanwhile. */
    async function step(): Promise<void> {
      for (let change = 0; change < 5; change += 1) photos.change();
      photoChanges += 5;
      // The service is down for a moment.
      if (steps % 20 === 0) graph.fail('*', 503, { times: 2 });
      const row = random(people);
      await tab.scrollTo(row);
      if (steps % 3 === 0) await tab.whenSettled();
      else if (steps % 3 === 1) await tab.scrollTo(row + 10);
      graph.clearLog();
      server.log.length = 0;
    }

    /** Leaves the page in peace until it has let go of what it does not show, and looks at every face. */
    async function check(): Promise<void> {
      await tab.whenSettled();
      figures.heaps.push(await tab.heap());
      if (isHasty) await page.clock.fastForward(GRACE);
      let { urls, shown } = await tab.objectUrls();
      const isEqual = await until(async () => {
        ({ urls, shown } = await tab.objectUrls());
        return urls.join() === shown.join();
      });
      const { detached } = await tab.holdings();
      figures.checkpoints.push({ urls: urls.length, shown: shown.length, isEqual, detached });
      for (const { id, as } of await tab.painted()) {
        looked += 1;
        if (!photos.isOf(id, as)) wrong += 1;
      }
    }

    /** Another tab is before this one; meanwhile photos change, and the list is as it was. */
    async function lookAway(): Promise<void> {
      await tab.setVisible(false);
      for (let change = 0; change < 5; change += 1) photos.change();
      photoChanges += 5;
      await tab.scrollTo(random(people));
      await tab.setVisible(true);
      await tab.whenSettled();
    }
  } finally {
    await browser.close();
    await server.close();
  }
}

/** False where it has not come to be in time. */
async function until(is: () => Promise<boolean>): Promise<boolean> {
  for (const end = performance.now() + PATIENCE; performance.now() < end; ) {
    if (await is()) return true;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return false;
}
