import type { Request as BrowserRequest, ConsoleMessage, Page } from 'playwright';
import type { FaultOptions, Graph, SignIn } from '../../src/testing';
import type { Entra } from '../e2e/entra';
import type { Server } from '../e2e/server';
import type { HostState, Showing, TokenAsk } from './page/host';
import { addressOf } from './people';

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
  readonly entra: Entra;
  readonly server: Server;
  readonly page: Page;
  /** The app's token source. Default: a token for each account, and another one where it is to be renewed. */
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
  /** Waits until the page is as `isThere` says. Its clock goes ahead while no answer is on its way, head or body. */
  until(what: string, isThere: (state: HostState) => boolean): Promise<HostState>;
  /** The user comes back to the tab. */
  comeBack(): Promise<void>;
  /** Hears of nothing more. */
  strike(): void;
}

/** How long something may take that is to come, in ms of the real clock. */
const PATIENCE = 45_000;
/** By how much the page's clock goes ahead while the page waits for it, in ms. */
const STEP = 500;

/** The stage of one row. */
export function stageOf(page: Page, graph: Graph, entra: Entra, server: Server): Stage {
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
  // The page itself learns of an answer's head only; a large body comes long after it on a slow machine.
  const arriving = new Set<BrowserRequest>();
  const onRequest = (request: BrowserRequest) => void arriving.add(request);
  const onEnd = (request: BrowserRequest) => void arriving.delete(request);
  page.on('request', onRequest).on('requestfinished', onEnd).on('requestfailed', onEnd);
  return {
    graph,
    entra,
    server,
    page,
    complaints,
    tokens: ({ account, forceRefresh }) => `token-of-${account}${forceRefresh ? '-renewed' : ''}`,
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
        if (now.underWay === 0 && arriving.size === 0) await elapse(STEP);
      }
    },
    comeBack: () => page.evaluate(() => void window.dispatchEvent(new Event('visibilitychange'))),
    strike() {
      page.off('pageerror', onError).off('console', onConsole);
      page.off('request', onRequest).off('requestfinished', onEnd).off('requestfailed', onEnd);
    },
  };
}
