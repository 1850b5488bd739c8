import { extname } from 'node:path';
import type { Site } from '../../test/e2e/server';
import { pictureOf } from '../model/picture';
import type { BuiltPage } from './buildPage';

const TYPES: Record<string, string> = { '.js': 'text/javascript', '.css': 'text/css' };

/** Serves built pages by the contender's name, and at `/faces/` pictures that an app has at hand. */
export function pageSite(pages: ReadonlyMap<string, BuiltPage>): Site {
  return ({ url }) => {
    const path = new URL(url).pathname.slice(1);
    const page = pages.get(path);
    if (page) return answer(page.html, 'text/html; charset=utf-8');
    const face = /^faces\/(.*)\.jpg$/.exec(path)?.[1];
    if (face !== undefined) return answer(pictureOf(face)(48), 'image/jpeg');
    for (const { files } of pages.values()) {
      const file = files.get(path);
      if (file !== undefined) return answer(new Uint8Array(Buffer.from(file)), TYPES[extname(path)]);
    }
    return new Response(null, { status: 404 });
  };
}

function answer(body: BodyInit, type = 'application/octet-stream'): Response {
  return new Response(body, { headers: { 'Content-Type': type, 'Cache-Control': 'max-age=3600' } });
}
