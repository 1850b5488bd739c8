import { field } from '../error';
import { MAX_PHOTO_BYTES } from '../image';
import { decodeBase64 } from './base64';
import { exchange } from './exchange';
import type { Tokens } from './tokens';
import type { Delivery, GraphEndpoint, GraphRequest, GraphResponse } from './types';

/** The longest answer to a post that is read, in bytes: several times what twenty photos of Graph's come to. */
const MAX_BATCH_BYTES = 8 * MAX_PHOTO_BYTES;

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
    const responses = field(whole.json, 'responses');
    // Refused, or no answer to a batch: a captive portal's page, say.
    if (whole.status !== 200 || !Array.isArray(responses)) {
      const ofAll: GraphResponse = { ...whole, isOfBatch: true };
      return requests.map(() => ofAll);
    }
    const items = new Map(responses.map((item: unknown) => [field(item, 'id'), item]));
    return requests.map((request, id) => itemResponse(request, items.get(`${id}`), whole.token));
  };
}

function itemResponse({ accept }: GraphRequest, item: unknown, token: string | null): GraphResponse {
  const status = field(item, 'status');
  const body = field(item, 'body') ?? null;
  const isBytes = status === 200 && accept === 'bytes';
  return {
    status: typeof status === 'number' ? status : 0,
    headers: headersOf(item),
    json: isBytes ? null : body,
    bytes: isBytes && typeof body === 'string' ? decodeBase64(body, MAX_PHOTO_BYTES) : null,
    token,
  };
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
