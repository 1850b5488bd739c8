import type { RequestHandler } from 'msw';
import type { Graph } from './graph';
import { NetworkError } from './service/networkError';

/** The origins of Graph's four clouds (national cloud deployments, Microsoft Graph documentation). */
const clouds: readonly string[] = [
  'https://graph.microsoft.com',
  'https://graph.microsoft.us',
  'https://dod-graph.microsoft.us',
  'https://microsoftgraph.chinacloudapi.cn',
];

/** What of the network is the tenant's. */
export interface GraphHandlersOptions {
  /**
   * Which origins `graph` answers for: scheme, host and port. Default: the four clouds of Microsoft Graph. Of any other
   * origin it answers only what lies under `/v1.0` and `/beta`: an app's own serves other things too.
   */
  origins?: readonly string[];
}

/**
 * Mock Service Worker handlers that let `graph` answer everything sent to Graph:
 * `setupServer(...graphHandlers(graph))`, `setupWorker(...graphHandlers(graph))`. One for each origin.
 */
export function graphHandlers(
  graph: Graph,
  { origins = clouds }: GraphHandlersOptions = {},
): RequestHandler[] {
  return origins.map((origin) => handlerFor(graph, new URL(origin).origin));
}

type Arguments<Method extends 'run' | 'log' | 'parse' | 'test' | 'predicate'> = Parameters<
  RequestHandler[Method]
>[0];

/**
 * What msw asks of a handler. Written out rather than made by its `http.all`: this entry also holds createGraph, which
 * must load and bundle where msw isn't installed. `keyof RequestHandler` is all of msw's public face, so that the
 * compiler says when it grows.
 */
interface Protocol extends Pick<RequestHandler, keyof RequestHandler> {
  /** By this, msw 2 up to 2.12 tells handlers of requests from those of sockets. */
  readonly __kind: 'RequestHandler';
  // msw 3 calls these of every handler; this one holds nothing that could be put back or released.
  reset(): void;
  restore(): void;
  dispose(): void;
}

function handlerFor(graph: Graph, origin: string): RequestHandler {
  const matches = (request: Request) => {
    const url = new URL(request.url);
    return url.origin === origin && (clouds.includes(origin) || /^\/(v1\.0|beta)\//.test(url.pathname));
  };
  const handler: Protocol = {
    kind: 'request',
    __kind: 'RequestHandler',
    info: { header: `Microsoft Graph ${origin}/*` },
    isUsed: false,
    parse: async () => ({}),
    predicate: ({ request }: Arguments<'predicate'>) => matches(request),
    test: async ({ request }: Arguments<'test'>) => matches(request),
    async run({ request, requestId }: Arguments<'run'>) {
      if (!matches(request)) return null;
      handler.isUsed = true;
      const response = await answer(graph, request);
      return { handler: asRequestHandler(handler), request, requestId, response, parsedResult: {} };
    },
    reset() {},
    restore() {},
    dispose() {},
    log({ request, response }: Arguments<'log'>) {
      console.log(`[graph-avatar] ${request.method} ${request.url} (${response.status})`);
    },
  };
  return asRequestHandler(handler);
}

/** msw's class has private members, which nothing outside it can have, and which msw itself doesn't look at. */
function asRequestHandler(handler: Protocol): RequestHandler {
  return handler as unknown as RequestHandler;
}

async function answer(graph: Graph, request: Request): Promise<Response> {
  try {
    return await graph.handle(request);
  } catch (error) {
    // Response.error() is msw's word for a network error; anything else thrown would become a 500.
    if (error instanceof NetworkError || request.signal.aborted) return Response.error();
    throw error;
  }
}
