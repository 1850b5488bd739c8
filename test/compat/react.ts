import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../e2e/run';
import { staticSite } from '../e2e/site';
import { installApp } from './installApp';
import { face, graph, inEveryBrowser } from './stage';
import type { Tab } from './tab';

/**
 * Takes the package through an app in StrictMode, mounted in the browser and hydrated from a server's HTML: once with
 * React's development build, which is the one that warns, and once compiled by the React Compiler, for production.
 * @param version - React's; the app's dependencies are those of `apps/react-VERSION`.
 */
export function describeReact(version: '18' | '19'): void {
  const builds: Record<string, Record<string, string>> = {
    development: { NODE_ENV: 'development' },
    compiled: { NODE_ENV: 'production', COMPILER: version },
  };

  describe(`React ${version}`, () => {
    const app = installApp('react', `react-${version}`);

    it.each(['bundler', 'nodenext'])('finds complete types by moduleResolution %s', async (resolution) => {
      writeFileSync(join(app.home, 'entries.ts'), importsOfEveryEntry());
      await run('npx', ['tsc', '-p', `tsconfig.${resolution}.json`], app.home);
    });

    describe.each(Object.entries(builds))('%s', (build, env) => {
      const rendered = () => readFileSync(join(app.home, build, 'rendered.html'), 'utf8');

      beforeAll(async () => {
        const vite = (...args: string[]) =>
          run('npx', ['vite', 'build', '--logLevel=error', ...args], app.home, env);
        await vite('--outDir', build);
        await vite('--outDir', `${build}-server`, '--ssr', 'src/server.tsx');
        const { stdout, stderr } = await run('node', [`${build}-server/server.js`], app.home, env);
        expect(stderr).toBe('');
        const page = readFileSync(join(app.home, build, 'index.html'), 'utf8');
        const html = page.replace('<div id="root">', (root) => root + stdout);
        writeFileSync(join(app.home, build, 'rendered.html'), html);
      });

      it('is what it is called', () => {
        const script = readFileSync(join(app.home, `${build}-server/server.js`), 'utf8');
        expect(/from ["']react(\/compiler|-compiler)-runtime["']/.test(script)).toBe(build === 'compiled');
        expect(script.includes('jsxDEV')).toBe(build === 'development');
      });

      it('has initials in the page that the server renders', () => {
        expect(rendered().match(/(?<=data-graph-avatar-initials[^>]*>)\w+/g)).toEqual(['G', 'NN', 'NS']);
      });
    });

    inEveryBrowser(
      () =>
        Object.fromEntries(
          Object.keys(builds).map((build) => [`${build}.contoso.com`, staticSite(join(app.home, build))]),
        ),
      (page) => {
        const pages = Object.keys(builds).flatMap((build) => [
          `${build}.contoso.com/`,
          `${build}.contoso.com/rendered.html`,
        ]);
        it.each(pages)('shows faces and initials at %s, and takes them away', async (url) => {
          await page.tab.goto(`https://${url}`);
          await page.shows(face('ada'), face('grace'), 'NN', 'NS');
          await expect.poll(() => hookPictureWidth(page.tab)).toBe(48);
          await page.tab.click('#someone-else');
          await page.shows(face('ada'), face('radia'), 'NN', 'NS');
          // What is still on its way when the page goes is asked for again when it comes back.
          await expect.poll(() => namesToCome(page.tab)).toBe(0);

          await page.tab.click('#toggle');
          await page.shows();
          await page.tab.click('#toggle');
          await page.shows(face('ada'), face('radia'), 'NN', 'NS');
          // StrictMode mounts twice and the page came back, and each thing was asked for once.
          const paths = graph.items.map(({ path }) => path);
          expect(paths).toEqual([...new Set(paths)]);
        });
      },
    );
  });
}

/** A module that takes in the types of all entries that the package has. */
function importsOfEveryEntry(): string {
  const { exports } = JSON.parse(readFileSync('package.json', 'utf8')) as { exports: object }; // npm's format.
  const entries = Object.keys(exports).filter((entry) => !/\.(css|json)$/.test(entry));
  expect(entries).toContain('./testing');
  return entries.map((entry, i) => `export * as entry${i} from 'graph-avatar${entry.slice(1)}';\n`).join('');
}

/** How many avatars still go by a userPrincipalName. */
function namesToCome(tab: Tab): Promise<number> {
  return tab.evaluate(
    () =>
      document.querySelectorAll('[data-graph-avatar][aria-label*="@"], [data-graph-avatar] [aria-label*="@"]')
        .length,
  );
}

/** Of the picture whose URL comes from the hook, in its own px; 0 while there is none. */
function hookPictureWidth(tab: Tab): Promise<number> {
  return tab.evaluate(() => document.querySelector<HTMLImageElement>('img#hook')?.naturalWidth ?? 0);
}
