import { answerError, field, GraphError } from '../error';
import { MAX_PHOTO_BYTES } from '../image';
import { decodeBase64 } from './base64';
import { exchange } from './exchange';
import type { Tokens } from './tokens';
import type { Delivery, GraphEndpoint, GraphRequest, GraphResponse } from './types';

/** The longest answer to a post that is read, in bytes: several times what twenty photos of Graph's come to. */
const MAX_BATCH_BYTES = 8 * MAX_PHOTO_BYTES;

/** What a post is refused by, and so are its items: a token, throttling, a service that is down. A 404 would read as "no photo". */
const HOLDS_FOR_ITEMS = /^(?:40[138]|429|5..)$/;

/**
 * One `$batch` post for some requests that take the same permissions. Its answer may bring the items in any order, twice
 * or not at all. Source: https://learn.microsoft.com/graph/json-batching.
 */
export function batchDelivery(endpoint: GraphEndpoint, tokens: Tokens): Delivery {
  return async (requests, signal) => {
    const post: GraphRequest = {
      path: '/$batch',
      accept: 'json',
      scopes: requests[0]?.scopes ?? [],
      post: { requests: requests.map(({ path }, id) => ({ id: `${id}`, method: 'GET', url: path })) },
    };
    const whole = await exchange(endpoint, tokens, post, signal, MAX_BATCH_BYTES);
    if (HOLDS_FOR_ITEMS.test(`${whole.status}`)) return requests.map(() => whole);
    const responses = field(whole.json, 'responses');
    // No answer to a batch: a captive portal's page, say.
    if (whole.status !== 200 || !Array.isArray(responses)) throw answerError(post, whole, 'no batch');
    const items = new Map(responses.map((item: unknown) => [field(item, 'id'), item]));
    return requests.map((request, id) => itemResponse(request, items.get(`${id}`), whole.token));
  };
}

function itemResponse(
  request: GraphRequest,
  item: unknown,
  token: string | null,
): GraphResponse | GraphError {
  const status = field(item, 'status');
  if (typeof status !== 'number') {
    const { scopes } = request;
    return new GraphError('Microsoft Graph answered a batch without this.', { code: 'NoAnswer', scopes });
  }
  const body = field(item, 'body');
  const isBytes = status === 200 && request.accept === 'bytes';
  const bytes = isBytes && typeof body === 'string' ? decodeBase64(body, MAX_PHOTO_BYTES) : null;
  const headers = headersOf(item);
  if (isBytes && bytes === null) {
    return answerError(request, { status, headers }, 'no base64, or too long for a photo');
  }
  return { status, headers, json: isBytes ? null : (body ?? null), bytes, token };
}

function headersOf(item: unknown): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(field(item, 'headers') ?? {})) {
    // What is no name of a header, or no text, is nothing that is read here.
    if (/^[\w-]+$/.test(name) && typeof value !== 'object')
      headers.set(name, String(value).replace(/[^\x20-\x7e]/g, ''));
  }
  return headers;
}
