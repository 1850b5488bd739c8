import type { Page } from 'playwright';
import { expect, inject } from 'vitest';
import { STEADY_PICTURES } from '../../scripts/chromium';
import { createGraph } from '../../src/testing';
import { launch } from '../e2e/browser';
import { createEntra } from '../e2e/entra';
import { startServer } from '../e2e/server';
import { staticSite } from '../e2e/site';
import type { TokenAsk } from './page/host';
import { USERS } from './people';
import type { Row } from './row';
import { type Stage, stageOf } from './stage';

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
  const entra = createEntra('viewer@contoso.com');
  const server = await startServer({
    'login.microsoftonline.com': entra.site,
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
    async raise({ policy: newPolicy, msal }: Pick<Row, 'policy' | 'msal'>): Promise<Stage> {
      stage?.strike();
      policy = newPolicy;
      page ??= await newPage();
      const opened = page;
      await opened.goto(`https://app.contoso.com/${msal ? '?msal' : ''}`);
      await expect.poll(() => isOpen(opened)).toBe(true);
      graph.reset();
      entra.withheld.clear();
      server.log.length = 0;
      stage = stageOf(opened, graph, entra, server);
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

/** A page that is left for a sign-in on the way is not. */
async function isOpen(page: Page): Promise<boolean> {
  return page.evaluate(() => 'host' in window).catch(() => false);
}
