import { answerError, field, GraphError, invalidAnswer } from '../error';
import { MAX_PHOTO_BYTES } from '../image';
import { decodeBase64 } from './base64';
import { exchange, parseJson } from './exchange';
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
    const scopes = requests[0]?.scopes ?? [];
    const post: GraphRequest = { path: '/$batch', accept: 'json', scopes };
    const token = await tokens.read(scopes);
    const answer = await exchange(endpoint, {
      path: post.path,
      token,
      json: {
        requests: requests.map(({ path }, index) => ({ id: String(index), method: 'GET', url: path })),
      },
      limit: MAX_BATCH_BYTES,
      signal,
    });
    const whole: GraphResponse = { ...answer, json: parseJson(answer.content), bytes: null, token };
    if (HOLDS_FOR_ITEMS.test(String(answer.status))) return requests.map(() => whole);
    if (answer.status !== 200) throw answerError(post, whole);
    const items = itemsOf(whole.json);
    if (!items) throw invalidAnswer(post, whole, 'no batch');
    return requests.map((request, index) => itemResponse(request, items.get(String(index)), token));
  };
}

/** By id; null for what is no answer to a batch, such as a captive portal's page. */
function itemsOf(answer: unknown): Map<unknown, unknown> | null {
  const responses = field(answer, 'responses');
  if (!Array.isArray(responses)) return null;
  return new Map(responses.map((item: unknown) => [field(item, 'id'), item]));
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
    return invalidAnswer(request, { status, headers }, 'no base64, or too long for a photo');
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
