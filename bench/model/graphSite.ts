import type { Graph } from '../../src/testing';
import type { Site } from '../../test/e2e/server';
import { CONDITIONS } from './conditions';
import { createService } from './service';
import { sharedLink } from './sharedLink';
import { sleep } from './sleep';
import { Traffic } from './traffic';

/** Where a page can connect before the clock starts. */
const OPEN_TO_ALL = { 'Access-Control-Allow-Origin': '*' };

export interface GraphSite {
  site: Site;
  traffic: Traffic;
  /** False: answers at once, where requests are counted and nobody looks at the clock. */
  takesTime: boolean;
}

/**
 * The emulator behind the modelled network and service.
 *
 * The model stands in the server and not in the browser's own network emulation, because Chromium's throttling passes
 * by preflights, delays each request by itself rather than all through one line, and knows nothing of batches. An
 * answer is handed over whole when its last byte is due: nobody here reads a photo in part. The time to connect is
 * left out: every contender has one connection.
 */
export function graphSite(graph: Graph): GraphSite {
  const traffic = new Traffic();
  const link = sharedLink(CONDITIONS.bytesPerMs);
  const service = createService();

  async function site(request: Request): Promise<Response> {
    if (new URL(request.url).pathname === '/') return new Response(null, { headers: OPEN_TO_ALL });
    const close = traffic.open(kindOf(request));
    let bytes = 0;
    try {
      if (self.takesTime) {
        await sleep(CONDITIONS.roundTrip);
        await service(await pathsOf(request));
      }
      const response = await graph.handle(request);
      const body = await response.arrayBuffer();
      request.signal.throwIfAborted();
      bytes = body.byteLength + CONDITIONS.headerBytes;
      if (self.takesTime) await link.carry(bytes);
      return new Response(body.byteLength > 0 ? body : null, response);
    } finally {
      close(bytes);
    }
  }

  const self: GraphSite = { site, traffic, takesTime: true };
  return self;
}

function kindOf({ method }: Request) {
  if (method === 'OPTIONS') return 'preflight';
  return method === 'POST' ? 'post' : 'get';
}

/** What the service has to work on: nothing for a preflight, which the gateway answers. */
async function pathsOf(request: Request): Promise<string[]> {
  if (request.method === 'OPTIONS') return [];
  const own = decodeURIComponent(new URL(request.url).pathname.replace(/^\/(v1\.0|beta)/, ''));
  if (own !== '/$batch') return [own];
  const { requests }: { requests: { url: string }[] } = await request.clone().json();
  return requests.map(({ url }) => decodeURIComponent(url.replace(/\?.*/, '')).replace(/^\/?/, '/'));
}
