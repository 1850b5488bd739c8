import { MAX_PHOTO_BYTES } from '../image';
import { readAtMost } from './readAtMost';
import type { Tokens } from './tokens';
import type { GraphEndpoint, GraphRequest, GraphResponse } from './types';
import { until } from './until';

/**
 * One HTTP request to Graph, and its whole answer: nothing else in the library reaches the network.
 * Rejects with whatever the browser says where none came.
 * @param limit - The longest answer that is read, in bytes. Default: what a photo can be.
 */
export async function exchange(
  { origin, apiVersion }: GraphEndpoint,
  tokens: Tokens,
  { path, accept, scopes, post }: GraphRequest,
  outer: AbortSignal,
  limit = MAX_PHOTO_BYTES,
): Promise<GraphResponse> {
  const token = await tokens.read(scopes);
  return until(async (signal) => {
    const response = await fetch(`${origin}/${apiVersion}${path}`, {
      method: post ? 'POST' : 'GET',
      headers: {
        ...(token !== null && { Authorization: `Bearer ${token}` }),
        ...(post && { 'Content-Type': 'application/json' }),
      },
      body: post ? JSON.stringify(post) : null,
      signal,
      // Without a token the origin is a backend that knows the user by its cookies.
      credentials: token === null ? 'include' : 'omit',
      // Photos are personal data: the browser's HTTP cache is on disk and outlives the sign-out.
      cache: 'no-store',
      // Graph does not redirect; a token must not follow where something between does.
      redirect: 'error',
      referrerPolicy: 'no-referrer',
    });
    const { status, headers } = response;
    const content = await readAtMost(response, limit);
    const isBytes = status === 200 && accept === 'bytes';
    return {
      status,
      headers,
      json: isBytes ? null : parseJson(content),
      bytes: isBytes ? content : null,
      token,
    };
  }, outer);
}

/** The JSON value that some content is; null where it is none: an error without JSON, or a captive portal's page. */
function parseJson(content: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(content));
  } catch {
    return null;
  }
}
