import { type Browser, chromium, type Page } from 'playwright';
import { CHROMIUM_ARGS, findChromium } from '../../scripts/chromium.ts';
import { readPainted } from './readPainted';

/** Chromium, for which every host is the server on `port`. */
export function launch(port: number, flags: readonly string[] = []): Promise<Browser> {
  return chromium.launch({
    executablePath: findChromium() ?? undefined,
    args: [
      ...CHROMIUM_ARGS,
      ...flags,
      `--host-resolver-rules=MAP *:443 127.0.0.1:${port}`,
      '--ignore-certificate-errors',
    ],
  });
}

/** What is painted in each avatar of the page: the colour in the corner of its photo, or its letters. */
export function painted(page: Page): Promise<(string | null)[]> {
  return page.evaluate(readPainted);
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

/** All that IndexedDB keeps for the page, as text: keys, values, and bytes in hexadecimal. */
export function keptOnDisk(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const hex = (_: string, value: unknown) =>
      value instanceof ArrayBuffer
        ? [...new Uint8Array(value)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
        : value;
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    let text = '';
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await settled(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        const rows = database.transaction(store).objectStore(store);
        text += JSON.stringify([await settled(rows.getAllKeys()), await settled(rows.getAll())], hex);
      }
      database.close();
    }
    return text;
  });
}

/** All that JavaScript still holds in the page, after a garbage collection, as the text of a heap snapshot. */
export async function heldInMemory(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const chunks: string[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await session.detach();
  return chunks.join('');
}
