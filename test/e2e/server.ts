import { createSecureServer, type Http2ServerRequest, type Http2ServerResponse } from 'node:http2';
import type { AddressInfo, Socket } from 'node:net';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { generate } from 'selfsigned';

/** Answers for one host name. A rejection is a broken connection. */
export type Site = (request: Request) => Response | Promise<Response>;

interface LoggedExchange {
  method: string;
  url: string;
  httpVersion: string;
  headers: Headers;
  status: number;
}

export interface Server {
  port: number;
  /** Every exchange, preflights included, in order of arrival. */
  log: LoggedExchange[];
  /** Cuts every connection that is open. */
  reset(): void;
  close(): Promise<void>;
}

/** A server for TLS and HTTP/2 that is reached by production host names: the browser is told to find them all here. */
export async function startServer(sites: Record<string, Site>): Promise<Server> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'graph-avatar tests' }]);
  const log: LoggedExchange[] = [];
  const server = createSecureServer({ key, cert, allowHTTP1: true }, async (incoming, outgoing) => {
    const request = asRequest(incoming);
    const entry = {
      method: request.method,
      url: request.url,
      headers: request.headers,
      httpVersion: incoming.httpVersion,
      status: 0,
    };
    log.push(entry);
    try {
      const site = sites[new URL(request.url).host];
      const response = site ? await site(request) : new Response('No such host.', { status: 421 });
      entry.status = response.status;
      await send(response, outgoing);
    } catch {
      // What a site cannot answer breaks the connection, as the fault of that name asks for.
      incoming.stream.destroy();
    }
  });
  const connections = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    connections.add(socket);
    socket.on('close', () => connections.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port, // A server that listens on TCP has one.
    log,
    reset,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        // It would wait for as long as a browser keeps its connections.
        reset();
      }),
  };

  function reset() {
    for (const socket of connections) socket.destroy();
  }
}

function asRequest(incoming: Http2ServerRequest): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (!name.startsWith(':') && value !== undefined) headers.set(name, String(value));
  }
  const aborted = new AbortController();
  incoming.on('aborted', () => aborted.abort());
  const hasBody = incoming.method !== 'GET' && incoming.method !== 'HEAD';
  return new Request(`https://${incoming.authority || headers.get('host')}${incoming.url}`, {
    method: incoming.method,
    headers,
    signal: aborted.signal,
    ...(hasBody ? { body: Readable.toWeb(incoming) as ReadableStream<Uint8Array>, duplex: 'half' } : {}), // Node types its own streams apart from the web's.
  } as RequestInit); // `duplex` is Node's own.
}

async function send(response: Response, outgoing: Http2ServerResponse): Promise<void> {
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  await pipeline(piecesOf(response), outgoing.stream);
}

/** In bytes. A browser that wants no more cuts a stream off in the midst of a larger one, and Node its connection. */
const PIECE = 65_536;

/** What comes before a break leaves before it. */
async function* piecesOf({ body }: Response): AsyncGenerator<Uint8Array> {
  const reader = body?.getReader();
  for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
    const { value } = read;
    for (let start = 0; start < value.length; start += PIECE) yield value.subarray(start, start + PIECE);
  }
}
