import type { CDPSession, Page } from 'playwright';
import type { Scene } from '../app/contract';
import type { ContenderName } from '../contenders';
import { sleep } from '../model/sleep';
import type { Bench } from './bench';
import type { Measurement, Outcome } from './measurement';
import { within } from './within';

/** A contender that takes longer than this, in ms, has not finished. */
const LIMIT = 60_000;
/** Without all faces, a page that has kept silent for so long, in ms, will not show more: React Query's last retry waits 4 s. */
const GIVE_UP = 5_000;

const VIEWPORT = { width: 1_600, height: 1_000 };

interface Wanted {
  /** Faces to be painted. */
  faces: number;
  /** Different people among them. */
  people: number;
  /** How long Graph must have been left in peace before the end, in ms. Default: 500. */
  quiet?: number;
}

/** A contender's page, opened afresh: no cache, no connection and no preflight is left from another. */
export class Session {
  #deadline = 0;
  #mainThreadBefore = 0;

  private constructor(
    readonly contender: ContenderName,
    readonly page: Page,
    readonly bench: Bench,
    private readonly devTools: CDPSession,
  ) {}

  static async open(bench: Bench, contender: ContenderName): Promise<Session> {
    const context = await bench.browser.newContext({ ignoreHTTPSErrors: true, viewport: VIEWPORT });
    await context.addInitScript({ content: bench.instruments });
    const page = await context.newPage();
    const devTools = await context.newCDPSession(page);
    await devTools.send('Performance.enable', { timeDomain: 'threadTicks' });
    const session = new Session(contender, page, bench, devTools);
    await session.load();
    return session;
  }

  async load(): Promise<void> {
    const query = this.bench.queries[this.contender] ?? '';
    await this.page.goto(`https://bench.contoso.com/${this.contender}?${query}`);
    await this.page.waitForFunction(() => 'stage' in window);
    // The time to connect is not modelled, so the connection stands before the clock starts.
    await this.page.evaluate(() => fetch('https://graph.microsoft.com/'));
  }

  close(): Promise<void> {
    return this.page.context().close();
  }

  show(scene: Scene): Promise<void> {
    return this.page.evaluate((shown) => window.stage.show(shown), scene);
  }

  clear(): Promise<void> {
    return this.page.evaluate(() => window.stage.clear());
  }

  /** Counts requests from here on. */
  clearLog(): void {
    this.bench.graph.clearLog();
    this.bench.graphSite.traffic.clear();
  }

  /** Starts the clock and shows a scene. */
  async begin(scene: Scene): Promise<void> {
    this.clearLog();
    this.#mainThreadBefore = (await this.#metrics()).TaskDuration ?? 0;
    this.#deadline = performance.now() + LIMIT;
    await within(
      LIMIT,
      this.page.evaluate((shown) => {
        window.meter.start(true);
        window.stage.show(shown);
      }, scene),
    );
  }

  /** Waits until all is painted and nothing is on its way, and says what that has taken. */
  async end(wanted: Wanted): Promise<Outcome> {
    const isFinished = await this.#settle(wanted);
    const wire = this.wire(wanted.people);
    const page = await within(isFinished ? LIMIT : 1_000, this.#page());
    return { isFinished, wantedFaces: wanted.faces, ...wire, ...page };
  }

  /** Waits until nothing has gone to or from Graph for `ms`, a minute at most. */
  async whenQuiet(ms: number): Promise<void> {
    const deadline = performance.now() + LIMIT;
    while (this.bench.graphSite.traffic.quietFor < ms && performance.now() < deadline) await sleep(ms / 4);
  }

  async #settle({ faces, quiet = 500 }: Wanted): Promise<boolean> {
    const { traffic } = this.bench.graphSite;
    while (performance.now() < this.#deadline) {
      const painted = await within(
        this.#deadline - performance.now(),
        this.page.evaluate(() => window.meter.read().faces),
      );
      if (painted === null) return false;
      const enough = painted >= faces ? quiet : Math.max(quiet, GIVE_UP);
      if (traffic.quietFor >= enough) return true;
      await sleep(100);
    }
    return false;
  }

  /** What has been asked for since the log was cleared, to show so many different people. */
  wire(people: number): Measurement {
    const { graph, graphSite, pages } = this.bench;
    const { traffic } = graphSite;
    const asked = new Map<string, number>();
    for (const { path } of graph.items) asked.set(path, (asked.get(path) ?? 0) + 1);
    return {
      posts: traffic.count('post'),
      gets: traffic.count('get'),
      preflights: traffic.count('preflight'),
      items: graph.items.length,
      itemsPerFace: graph.items.length / people,
      repeats: Math.max(0, ...asked.values()),
      roundTrips: traffic.roundTrips,
      bytes: traffic.bytes,
      javaScript: pages.get(this.contender)?.javaScriptBytes ?? 0,
    };
  }

  async #page(): Promise<Measurement> {
    const { first, last, ...reading } = await this.page.evaluate(() => window.meter.read());
    const mainThread = ((await this.#metrics()).TaskDuration ?? 0) - this.#mainThreadBefore;
    await this.devTools.send('HeapProfiler.collectGarbage');
    const { JSHeapUsedSize } = await this.#metrics();
    return {
      ...reading,
      ...(first !== null && { first }),
      ...(last !== null && { last }),
      ...(JSHeapUsedSize !== undefined && { heap: JSHeapUsedSize }),
      mainThread: mainThread * 1000,
    };
  }

  async #metrics(): Promise<Record<string, number>> {
    const { metrics } = await this.devTools.send('Performance.getMetrics');
    return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
  }
}
