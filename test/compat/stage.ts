import { afterAll, afterEach, beforeAll, beforeEach, describe, expect } from 'vitest';
import { findFirefox } from '../../scripts/firefox';
import { createGraph } from '../../src/testing';
import { readPainted } from '../e2e/readPainted';
import { type Site, startServer } from '../e2e/server';
import { openChromium } from './chromium';
import { openFirefox } from './firefox';
import type { OpenBrowser, Tab } from './tab';

const ADA = 'ada@contoso.com';

/** The tenant behind the apps of a test file. A token is the UPN of who is signed in. */
export const graph = createGraph({
  users: [
    { userPrincipalName: ADA, displayName: 'Ada Lovelace', photo: true },
    { userPrincipalName: 'grace@contoso.com', displayName: 'Grace Hopper', photo: true },
    { userPrincipalName: 'radia@contoso.com', displayName: 'Radia Perlman', photo: true },
    { userPrincipalName: 'nil@contoso.com', displayName: 'Nil Nobody' },
  ],
});

/** What is painted where a user's photo is shown. */
export const face = (name: string) => graph.colorOf(`${name}@contoso.com`).join();

const firefox = findFirefox();

/** The browsers of this machine. */
const BROWSERS: Record<string, (port: number) => Promise<OpenBrowser>> = {
  Chromium: openChromium,
  ...(firefox ? { Firefox: (port) => openFirefox(firefox, port) } : {}),
};

export interface Stage {
  /** A fresh tab. By the end of the test it must have complained of nothing. */
  readonly tab: Tab;
  /** Waits until the page's avatars show just this, in order: a `face`, or letters. */
  shows(...painted: string[]): Promise<void>;
}

/**
 * Defines tests once for each browser of this machine.
 * @param sites - The app, by host name; read once it is built. Graph is beside it.
 */
export function inEveryBrowser(sites: () => Record<string, Site>, tests: (stage: Stage) => void): void {
  describe.each(Object.entries(BROWSERS))('%s', (_, open) => {
    const opened: { close(): Promise<void> }[] = [];
    let browser: OpenBrowser;
    let tab: Tab;

    beforeAll(async () => {
      const server = await startServer({
        ...sites(),
        'graph.microsoft.com': (request) => graph.handle(request),
      });
      opened.unshift(server);
      browser = await open(server.port);
      opened.unshift(browser);
    });
    afterAll(async () => {
      for (const one of opened) await one.close();
    });
    beforeEach(async () => {
      graph.reset();
      tab = await browser.newTab();
    });
    afterEach(async () => {
      await tab.close();
      expect(tab.complaints).toEqual([]);
    });

    tests({
      get tab() {
        return tab;
      },
      shows: (...painted) => expect.poll(() => tab.evaluate(readPainted)).toEqual(painted),
    });
  });
}
