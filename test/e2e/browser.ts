import { type Browser, chromium, type Page } from 'playwright';
import { CHROMIUM_ARGS, findChromium } from '../../scripts/chromium.ts';

/** Chromium, for which every host is the server on `port`. */
export function launch(port: number): Promise<Browser> {
  return chromium.launch({
    executablePath: findChromium() ?? undefined,
    args: [
      ...CHROMIUM_ARGS,
      `--host-resolver-rules=MAP *:443 127.0.0.1:${port}`,
      '--ignore-certificate-errors',
    ],
  });
}

/** What is painted in each avatar of the page: the colour in the corner of its photo, or its letters. */
export function painted(page: Page): Promise<(string | null)[]> {
  return page.evaluate(readPainted);
}

/** The same, read in the page itself, whatever the browser. */
export function readPainted(): (string | null)[] {
  return [...document.querySelectorAll<HTMLElement>('[data-graph-avatar]')].map((avatar) => {
    const picture = avatar.querySelector('img');
    if (avatar.dataset.content !== 'photo' || !picture) return avatar.textContent;
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = 1;
    const context = canvas.getContext('2d');
    context?.drawImage(picture, 0, 0, 1, 1, 0, 0, 1, 1);
    return [...(context?.getImageData(0, 0, 1, 1).data.subarray(0, 3) ?? [])].join();
  });
}

/** How many Blobs the page still holds anywhere, after a garbage collection. */
export async function liveBlobs(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  const { result } = await session.send('Runtime.evaluate', { expression: 'Blob.prototype' });
  if (!result.objectId) throw new Error('Chromium gave no handle for Blob.prototype.');
  await session.send('HeapProfiler.collectGarbage');
  const { objects } = await session.send('Runtime.queryObjects', { prototypeObjectId: result.objectId });
  const count = await session.send('Runtime.callFunctionOn', {
    objectId: objects.objectId,
    functionDeclaration: 'function () { return this.length; }',
    returnByValue: true,
  });
  await session.detach();
  return count.result.value;
}
