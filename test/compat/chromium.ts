import { launch } from '../e2e/browser';
import type { OpenBrowser } from './tab';

/** Chromium, for which every host is the server on `port`. */
export async function openChromium(port: number): Promise<OpenBrowser> {
  const browser = await launch(port);
  return {
    async newTab() {
      const page = await browser.newPage();
      const complaints: string[] = [];
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('console', (message) => {
        if (/^(warning|error)$/.test(message.type())) complaints.push(message.text());
      });
      return {
        goto: async (url) => void (await page.goto(url)),
        click: (selector) => page.click(selector),
        evaluate: (read) => page.evaluate(read),
        complaints,
        close: () => page.close(),
      };
    },
    close: () => browser.close(),
  };
}
