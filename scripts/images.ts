/** `npm run images`: the README's picture, from the story of the start page, in either theme. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright';
import { preview } from 'vite';
import { CHROMIUM_ARGS, ensureChromium, STEADY_PICTURES } from './chromium';

const FOLDER = new URL('../docs/images/', import.meta.url);
const WEBP_QUALITY = 0.86;

/** Chromium photographs as PNG alone; its canvas writes WebP. */
async function asWebp(page: Page, png: Buffer): Promise<Buffer> {
  const url = await page.evaluate(
    async ([source, quality]) => {
      const picture = new Image();
      picture.src = `data:image/png;base64,${source}`;
      await picture.decode();
      const canvas = document.createElement('canvas');
      canvas.width = picture.naturalWidth;
      canvas.height = picture.naturalHeight;
      canvas.getContext('2d')?.drawImage(picture, 0, 0);
      return canvas.toDataURL('image/webp', quality);
    },
    [png.toString('base64'), WEBP_QUALITY] as const,
  );
  return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64');
}

const site = mkdtempSync(join(tmpdir(), 'graph-avatar-images-'));
execFileSync('npx', ['storybook', 'build', '--quiet', '--output-dir', site], { stdio: 'inherit' });
const server = await preview({
  configFile: false,
  root: site,
  build: { outDir: site },
  preview: { port: 0, host: '127.0.0.1' },
});
const origin = server.resolvedUrls?.local[0];
const browser = await chromium.launch({
  executablePath: ensureChromium(),
  args: [...CHROMIUM_ARGS, ...STEADY_PICTURES],
});
await mkdir(FOLDER, { recursive: true });
for (const colorScheme of ['light', 'dark'] as const) {
  const page = await browser.newPage({
    viewport: { width: 912, height: 420 },
    deviceScaleFactor: 2,
    colorScheme,
  });
  await page.goto(`${origin}iframe.html?id=start-picture--picture&viewMode=story`);
  // What shows between the cards is the page that the picture stands on.
  await page.addStyleTag({ content: 'body { background: none !important }' });
  await page.waitForFunction(() => document.querySelectorAll('[data-content="photo"]').length === 11);
  await page.waitForFunction(() => !document.querySelector('[data-loading]'));
  await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)));
  const photo = await asWebp(page, await page.locator('.hero').screenshot({ omitBackground: true }));
  await writeFile(new URL(`avatars-${colorScheme}.webp`, FOLDER), photo);
  console.log(`docs/images/avatars-${colorScheme}.webp: ${photo.byteLength} bytes`);
}
await browser.close();
await server.close();
rmSync(site, { recursive: true });
