import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Site } from './server';

const TYPES: Record<string, string> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
};

/** Serves a built app. */
export function staticSite(folder: string): Site {
  return async (request) => {
    const { pathname } = new URL(request.url);
    // Browsers ask for it where a page names no icon.
    if (pathname === '/favicon.ico') return new Response(null, { status: 204 });
    const file = join(folder, pathname === '/' ? 'index.html' : pathname);
    if (!existsSync(file)) return new Response(null, { status: 404 });
    return new Response(new Uint8Array(await readFile(file)), {
      headers: { 'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream' },
    });
  };
}
