import { GraphError } from '../error';
import { readAtMost } from './readAtMost';
import type { GraphEndpoint } from './types';
import { until } from './until';

interface Call {
  /** Relative to the version. */
  path: string;
  token: string | null;
  /** Given: it is posted. */
  json?: object | undefined;
  /** The longest answer that is read, in bytes. */
  limit: number;
  signal: AbortSignal;
}

export interface Exchange {
  status: number;
  headers: Headers;
  content: Uint8Array<ArrayBuffer>;
}

/** One HTTP request to Graph, and its whole answer: nothing else in the library reaches the network. */
export async function exchange(endpoint: GraphEndpoint, call: Call): Promise<Exchange> {
  const headers = new Headers();
  if (call.token !== null) headers.set('Authorization', `Bearer ${call.token}`);
  if (call.json) headers.set('Content-Type', 'application/json');
  try {
    return await until(async (signal) => {
      const response = await fetch(`${endpoint.origin}/${endpoint.apiVersion}${call.path}`, {
        method: call.json ? 'POST' : 'GET',
        headers,
        body: call.json ? JSON.stringify(call.json) : null,
        signal,
        // Without a token the origin is a backend that knows the user by its cookies.
        credentials: call.token === null ? 'include' : 'omit',
        // Photos are personal data: the browser's HTTP cache is on disk and outlives the sign-out.
        cache: 'no-store',
        // Graph does not redirect; a token must not follow where something between does.
        redirect: 'error',
        referrerPolicy: 'no-referrer',
      });
      const content = await readAtMost(response, call.limit);
      return { status: response.status, headers: response.headers, content };
    }, call.signal);
  } catch (cause) {
    call.signal.throwIfAborted();
    if (cause instanceof GraphError) throw cause;
    throw new GraphError('Microsoft Graph could not be reached: no connection, or no connect-src for it.', {
      code: 'NetworkError',
      cause,
    });
  }
}

/** The JSON value that some content is; null where it is none: an error without JSON, or a captive portal's page. */
export function parseJson(content: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(content));
  } catch {
    return null;
  }
}
