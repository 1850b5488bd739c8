import puppeteer from 'puppeteer-core';
import type { OpenBrowser } from './tab';
import { openTunnel } from './tunnel';

/** Firefox as it is released, over WebDriver BiDi: Playwright drives a patched build alone. */
export async function openFirefox(executablePath: string, port: number): Promise<OpenBrowser> {
  const tunnel = await openTunnel(port);
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    acceptInsecureCerts: true,
    // It has no switch that maps host names; a proxy for TLS takes them all to one place.
    extraPrefsFirefox: {
      'network.proxy.type': 1,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': tunnel.port,
    },
  });
  return {
    async newTab() {
      const page = await browser.newPage();
      const complaints: string[] = [];
      page.on('pageerror', (error) =>
        complaints.push(error instanceof Error ? error.message : String(error)),
      );
      page.on('console', (message) => {
        if (/^(warn|error)$/.test(message.type())) complaints.push(message.text());
      });
      return {
        goto: async (url) => void (await page.goto(url)),
        click: (selector) => page.click(selector),
        // Puppeteer's types await what the page has answered already.
        evaluate: async (read) => (await page.evaluate(read)) as ReturnType<typeof read>,
        complaints,
        close: () => page.close(),
      };
    },
    async close() {
      await browser.close();
      await tunnel.close();
    },
  };
}
