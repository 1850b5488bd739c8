import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { Site } from '../e2e/server';

const input = (name: string) => fileURLToPath(new URL(`page/${name}`, import.meta.url));

/** Builds the page as an app is built, for production, and serves it. */
export async function buildPage(): Promise<Site> {
  const built = await build({
    configFile: false,
    root: fileURLToPath(new URL('page', import.meta.url)),
    logLevel: 'error',
    // For production in a process of tests, too.
    define: { 'process.env.NODE_ENV': '"production"' },
    oxc: { jsx: { runtime: 'automatic', development: false } },
    build: {
      write: false,
      rolldownOptions: {
        input: { instruments: input('instruments.ts'), main: input('main.tsx') },
        output: { entryFileNames: '[name].js', assetFileNames: '[name][extname]' },
      },
    },
  });
  const files = new Map<string, string>([
    [
      '',
      '<!doctype html><link rel="stylesheet" href="main.css"><body><script type="module" src="instruments.js"></script><script type="module" src="main.js"></script>',
    ],
  ]);
  for (const file of [built].flat().flatMap((result) => ('output' in result ? result.output : []))) {
    files.set(file.fileName, file.type === 'chunk' ? file.code : String(file.source));
  }
  return ({ url }) => {
    const path = new URL(url).pathname.slice(1);
    const file = files.get(path);
    if (file === undefined) return new Response(null, { status: path === 'favicon.ico' ? 204 : 404 });
    const type = path.endsWith('.js') ? 'text/javascript' : path.endsWith('.css') ? 'text/css' : 'text/html';
    return new Response(file, { headers: { 'Content-Type': type } });
  };
}
