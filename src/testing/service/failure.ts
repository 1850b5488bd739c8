import { guidOf } from '../hash';
import { toBase64 } from '../picture/bytes';
import type { Answer } from './answer';

/** The ids that an answer goes by, in its headers and in the envelope of an error. */
export interface RequestIds {
  readonly requestId: string;
  readonly clientRequestId: string;
}

let requestCount = 0;

export function requestIdsOf(request: Request): RequestIds {
  const requestId = guidOf(`request ${++requestCount}`);
  return { requestId, clientRequestId: request.headers.get('client-request-id') ?? requestId };
}

/** An error in Graph's envelope. */
export function failure(
  status: number,
  ids: RequestIds,
  code = codeOf(status),
  message = messageOf(status),
): Answer {
  const date = new Date().toISOString().slice(0, 19);
  const innerError = { date, 'request-id': ids.requestId, 'client-request-id': ids.clientRequestId };
  const headers: Record<string, string> = status === 401 ? { 'WWW-Authenticate': challenge() } : {};
  return { status, headers, body: { error: { code, message, innerError } } };
}

/** The challenge of a 401; with claims, that of continuous access evaluation. */
export function challenge(claims?: string): string {
  const base =
    'Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize", client_id="00000003-0000-0000-c000-000000000000"';
  return claims === undefined
    ? base
    : `${base}, error="insufficient_claims", claims="${toBase64(new TextEncoder().encode(claims))}"`;
}

// Codes and messages as seen in recordings and issue threads: no client should read more into them than the status.
const seen: Readonly<Record<number, readonly [code: string, message: string]>> = {
  400: ['BadRequest', 'Bad request.'],
  401: ['InvalidAuthenticationToken', 'Access token is empty.'],
  403: ['ErrorAccessDenied', 'Access is denied. Check credentials and try again.'],
  404: ['ImageNotFound', 'Exception of type ImageNotFoundException was thrown.'],
  405: ['Request_BadRequest', 'Specified HTTP method is not allowed for the request target.'],
  429: ['TooManyRequests', 'Too many requests.'],
};

function codeOf(status: number): string {
  return seen[status]?.[0] ?? 'UnknownError';
}

function messageOf(status: number): string {
  return seen[status]?.[1] ?? '';
}
