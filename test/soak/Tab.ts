import type { CDPSession, Page } from 'playwright';
import { painted } from '../e2e/browser';
import type { Holdings, SignIn } from './page/contract';

/** The page under soak, and what Chromium says of it. */
export class Tab {
  private constructor(
    readonly page: Page,
    private readonly devTools: CDPSession,
  ) {}

  static async open(page: Page, url: string): Promise<Tab> {
    const tab = new Tab(page, await page.context().newCDPSession(page));
    await page.goto(url);
    await page.waitForFunction(() => 'stage' in window);
    return tab;
  }

  signIn(who: SignIn | null): Promise<void> {
    return this.page.evaluate((next) => window.stage.signIn(next), who);
  }

  show(people: number): Promise<void> {
    return this.page.evaluate((next) => window.stage.show(next), people);
  }

  scrollTo(person: number): Promise<void> {
    return this.page.evaluate((next) => window.stage.scrollTo(next), person);
  }

  unmount(): Promise<void> {
    return this.page.evaluate(() => window.stage.unmount());
  }

  faces(): Promise<{ mounted: number; unmounted: number }> {
    return this.page.evaluate(() => window.stage.faces());
  }

  setVisible(isVisible: boolean): Promise<void> {
    return this.page.evaluate((next) => window.instruments.setVisible(next), isVisible);
  }

  holdings(): Promise<Holdings & { queries: number; observers: number }> {
    return this.page.evaluate(() => ({ ...window.instruments.read(), ...window.stage.cache() }));
  }

  urlsMade(): Promise<number> {
    return this.page.evaluate(() => window.instruments.urlsMade());
  }

  /** Resolves when nobody in view waits for a photo any more. */
  async whenSettled(): Promise<void> {
    await this.page.waitForFunction(() => {
      const waiting = document.querySelectorAll('[data-graph-avatar][data-status=pending]');
      return [...waiting].every((avatar) => {
        const { top, bottom } = avatar.getBoundingClientRect();
        return bottom <= 0 || top >= innerHeight;
      });
    });
  }

  /** Of one moment: object URLs that are valid, and those that some `<img>` of the page shows. */
  objectUrls(): Promise<{ urls: string[]; shown: string[] }> {
    return this.page.evaluate(() => ({
      urls: window.instruments.read().urls.sort(),
      shown: [...new Set([...document.images].map(({ src }) => src))].sort(),
    }));
  }

  /** Whom each avatar in view shows, and as what: the colour in the corner of its photo, or letters. */
  async painted(): Promise<{ id: string; as: string | null }[]> {
    const meant = await this.page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('[data-ids]')].flatMap((row) => {
        const { top, bottom } = row.getBoundingClientRect();
        const isInView = bottom > 0 && top < innerHeight;
        return (row.dataset.ids ?? '').split(' ').map((id) => ({ id, isInView }));
      }),
    );
    const faces = await painted(this.page);
    return meant.flatMap(({ id, isInView }, place) => (isInView ? { id, as: faces[place] ?? null } : []));
  }

  /** What JavaScript holds after a garbage collection, in bytes. */
  async heap(): Promise<number> {
    await this.collect();
    return (await this.devTools.send('Runtime.getHeapUsage')).usedSize;
  }

  /** What the DOM holds after a garbage collection, detached nodes included. */
  async dom(): Promise<{ nodes: number; jsEventListeners: number }> {
    await this.collect();
    return this.devTools.send('Memory.getDOMCounters');
  }

  private async collect(): Promise<void> {
    // What a finaliser lets go of is for the next collection.
    await this.devTools.send('HeapProfiler.collectGarbage');
    await this.devTools.send('HeapProfiler.collectGarbage');
  }
}
