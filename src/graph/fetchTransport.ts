import { type Authority, authorize } from './authorize';
import { GraphError } from './error';
import { MAX_PHOTO_BYTES } from './image';
import { readAtMost } from './readAtMost';
import type { GraphRequest, GraphResponse, GraphTransport } from './transport';

export type GraphApiVersion = 'v1.0' | 'beta';

export interface GraphEndpoint extends Authority {
  origin: string;
  apiVersion: GraphApiVersion;
}

/** How long a request may take, its token included, in ms. */
const DEADLINE = 30_000;

/** Sends each request by itself, with `fetch`. */
export function fetchTransport(endpoint: GraphEndpoint): GraphTransport {
  const base = `${endpoint.origin}/${endpoint.apiVersion}`;

  async function exchange(request: GraphRequest, signal: AbortSignal): Promise<GraphResponse> {
    const response = await fetch(base + request.path, {
      ...(await authorize(endpoint, request.scopes, signal)),
      signal,
      // Photos are personal data: the browser's HTTP cache is on disk and outlives the sign-out.
      cache: 'no-store',
      // Graph does not redirect; a token must not follow where something between does.
      redirect: 'error',
      referrerPolicy: 'no-referrer',
    });
    const content = await readAtMost(response, MAX_PHOTO_BYTES);
    const bytes = response.ok && request.accept === 'bytes' ? content : null;
    return {
      status: response.status,
      headers: response.headers,
      json: bytes ? null : parseJson(content),
      bytes,
    };
  }

  return async (request) => {
    request.signal?.throwIfAborted();
    const own = new AbortController();
    const timer = setTimeout(() => own.abort(timeoutError(request)), DEADLINE);
    const signal = request.signal ? AbortSignal.any([request.signal, own.signal]) : own.signal;
    try {
      return await exchange(request, signal);
    } catch (cause) {
      if (signal.aborted) throw signal.reason;
      own.abort();
      throw cause instanceof GraphError ? cause : networkError(request, cause);
    } finally {
      clearTimeout(timer);
    }
  };
}

function parseJson(content: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(content));
  } catch {
    return null; // An error without JSON, or a captive portal's page: the status or the reader says so.
  }
}

function timeoutError({ scopes }: GraphRequest): GraphError {
  return new GraphError(`Microsoft Graph did not answer within ${DEADLINE / 1000} s.`, {
    code: 'Timeout',
    scopes,
  });
}

function networkError({ scopes }: GraphRequest, cause: unknown): GraphError {
  return new GraphError(
    'Microsoft Graph could not be reached: no connection, or a Content-Security-Policy without its origin in connect-src.',
    { code: 'NetworkError', scopes, cause },
  );
}
