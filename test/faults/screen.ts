import type { Browser, Page } from 'playwright';

/** What of an avatar is on the screen. */
export interface Tile {
  /** The colour near its corner: a photo's own, or the background of initials. */
  corner: string;
  /** True where something stands out from that colour: a figure, or letters. */
  hasFigure: boolean;
}

/** Reads pictures of the screen. It has a page of its own to decode them in, on which no policy is and no clock stands still. */
export async function openScreen(browser: Browser): Promise<(page: Page, count: number) => Promise<Tile[]>> {
  const lens = await browser.newPage();
  return async (page, count) => {
    const clip = { x: 0, y: 0, width: EDGE * count, height: EDGE };
    const png = (await page.screenshot({ clip })).toString('base64');
    return lens.evaluate(readTiles, { png, count, edge: EDGE });
  };
}

/** The edge of the avatars on the page, in px. They stand side by side. */
const EDGE = 48;

async function readTiles({
  png,
  count,
  edge,
}: {
  png: string;
  count: number;
  edge: number;
}): Promise<Tile[]> {
  const bytes = Uint8Array.from(atob(png), (character) => character.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
  if (!context) throw new Error('This browser draws no canvas.');
  context.drawImage(bitmap, 0, 0);
  return Array.from({ length: count }, (_, index) => {
    const { data } = context.getImageData(index * edge, 0, edge, edge);
    const pixels = Array.from({ length: edge * edge }, (_, at) => data.subarray(at * 4, at * 4 + 3));
    const corner = pixels[2 * edge + 2] ?? new Uint8ClampedArray(3);
    const differs = (pixel: Uint8ClampedArray) =>
      pixel.reduce((sum, channel, at) => sum + Math.abs(channel - (corner[at] ?? 0)), 0) > 90;
    return { corner: [...corner].join(), hasFigure: pixels.filter(differs).length > 20 };
  });
}
