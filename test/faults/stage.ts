import type { ConsoleMessage, Page } from 'playwright';
import { inject } from 'vitest';
import { STEADY_PICTURES } from '../../scripts/chromium';
import { createGraph, type FaultOptions, type Graph, type SignIn } from '../../src/testing';
import { launch } from '../e2e/browser';
import { type Server, startServer } from '../e2e/server';
import { staticSite } from '../e2e/site';
import type { HostState, Showing, TokenAsk } from './page/host';
import { addressOf, USERS } from './people';

/** A request to Graph. */
interface Call {
  url: string;
  token: string | null;
  /** True of the first in the row. */
  isFirst: boolean;
}

/** What a row plays with. */
export interface Stage {
  readonly graph: Graph;
  readonly server: Server;
  readonly page: Page;
  /** The app's token source. Default: a token for each account. */
  tokens: (ask: TokenAsk) => Promise<string> | string;
  /** What it was asked, in turn. */
  readonly tokenAsks: TokenAsk[];
  /** Whom a token signs in. Default: every token the same person, who may read all. */
  signIn: (token: string) => SignIn | null;
  /** What the page has complained of: errors that nobody caught, rejections, `console.error` and `console.warn`. */
  readonly complaints: readonly string[];
  /** Keeps some answers on their way, until they are released. */
  hold(isHeld: (call: Call) => boolean): void;
  release(): void;
  /** Resolves at the release. */
  readonly released: Promise<void>;
  /** Resolves when the answer to a request may arrive. */
  mayArrive(request: Request): Promise<void>;
  /** Fails what is asked of Ada's photo, metadata and picture; her name is read. Options as `graph.fail`'s. */
  failPhoto(status: number, options?: Omit<FaultOptions, 'part'>): void;
  show(change: Partial<Showing>): Promise<void>;
  state(): Promise<HostState>;
  /** Lets time pass for the page, in ms. */
  elapse(ms: number): Promise<void>;
  /** Waits until the page is as `isThere` says. While no request is under way, its clock goes ahead. */
  until(what: string, isThere: (state: HostState) => boolean): Promise<HostState>;
  /** The user comes back to the tab. */
  comeBack(): Promise<void>;
  /** Hears of nothing more. */
  strike(): void;
}

/** How long something may take that is to come, in ms of the real clock. */
const PATIENCE = 10_000;
/** By how much the page's clock goes ahead while the page waits for it, in ms. */
const STEP = 500;

/** A server, a browser and a tenant for all rows. */
export async function buildTheatre() {
  let stage: Stage | undefined;
  let policy: string | undefined;
  const graph = createGraph({
    users: USERS,
    authenticate: (request) => {
      const token = /^Bearer (.+)$/.exec(request.headers.get('Authorization') ?? '')?.[1];
      return (token && stage?.signIn(token)) || null;
    },
  });
  const app = staticSite(inject('faultsPage'));
  const server = await startServer({
    'graph.microsoft.com': async (request) => {
      const response = await graph.handle(request);
      await stage?.mayArrive(request);
      return response;
    },
    'app.contoso.com': async (request) => {
      const response = await app(request);
      if (policy) response.headers.set('Content-Security-Policy', policy);
      return response;
    },
  });
  const browser = await launch(server.port, STEADY_PICTURES);
  let page: Page | undefined;

  return {
    browser,
    /** A new document, whose clock goes on from the last one's, with the Content-Security-Policy that is given. */
    async raise(newPolicy?: string): Promise<Stage> {
      stage?.strike();
      policy = newPolicy;
      page ??= await newPage();
      await page.goto('https://app.contoso.com');
      graph.reset();
      server.log.length = 0;
      stage = stageOf(page, graph, server);
      return stage;
    },
    /** The next document is one of a new profile, with a clock of its own. */
    async clear() {
      await page?.context().close();
      page = undefined;
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };

  async function newPage(): Promise<Page> {
    const context = await browser.newContext({
      ignoreHTTPSErrors: true,
      reducedMotion: 'reduce',
      viewport: { width: 320, height: 96 },
    });
    await context.clock.install();
    await context.exposeFunction('askToken', (ask: TokenAsk) => {
      stage?.tokenAsks.push(ask);
      return stage?.tokens(ask);
    });
    return context.newPage();
  }
}

function stageOf(page: Page, graph: Graph, server: Server): Stage {
  const state = () => page.evaluate(() => window.host.state());
  const elapse = (ms: number) => page.clock.runFor(ms);
  const complaints: string[] = [];
  let calls = 0;
  let isHeld = (_call: Call) => false;
  let letGo = () => {};
  const released = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const onError = (error: Error) => void complaints.push(error.message);
  const onConsole = (message: ConsoleMessage) => {
    // What the browser itself says of a request that failed, or of a policy, comes without arguments.
    const isOurs = message.args().length > 0;
    if (isOurs && ['error', 'warning'].includes(message.type())) complaints.push(message.text());
  };
  page.on('pageerror', onError).on('console', onConsole);
  return {
    graph,
    server,
    page,
    complaints,
    tokens: ({ account }) => `token-of-${account}`,
    tokenAsks: [],
    hold(isHeldNow) {
      isHeld = isHeldNow;
    },
    release: () => letGo(),
    released,
    async mayArrive({ url, method, headers }) {
      if (method === 'OPTIONS') return;
      calls += 1;
      const token = headers.get('Authorization')?.replace('Bearer ', '') ?? null;
      if (isHeld({ url, token, isFirst: calls === 1 })) await released;
    },
    signIn: () => ({ user: 'viewer@contoso.com' }),
    failPhoto(status, options) {
      for (const part of ['metadata', 'bytes'] as const) {
        graph.fail(addressOf('ada'), status, { ...options, part });
      }
    },
    show: (change) => page.evaluate((showing) => window.host.show(showing), change),
    state,
    elapse,
    async until(what, isThere) {
      for (const end = Date.now() + PATIENCE; ; ) {
        const now = await state();
        if (isThere(now)) return now;
        if (Date.now() > end) throw new Error(`It has not come to this: ${what}. ${JSON.stringify(now)}`);
        if (now.underWay === 0) await elapse(STEP);
      }
    },
    comeBack: () => page.evaluate(() => void window.dispatchEvent(new Event('visibilitychange'))),
    strike: () => void page.off('pageerror', onError).off('console', onConsole),
  };
}
