import { toBase64 } from '../picture/bytes';
import { NetworkError } from './networkError';

/** What Graph says, before it is known whether it travels by itself or in a batch. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** An object travels as JSON. */
  readonly body: object | string | Uint8Array<ArrayBuffer> | null;
  /** The connection breaks after so many bytes of the body. */
  readonly cutAfter?: number;
}

/** One response of a `$batch`. */
export interface BatchResponse {
  /** The request's. */
  readonly id: string;
  /** As of a response by itself. */
  readonly status: number;
  /** As of a response by itself. */
  readonly headers: Readonly<Record<string, string>>;
  /** The bytes of a photo are base64. */
  readonly body: unknown;
}

const json =
  'application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8';

export function jsonAnswer(body: object): Answer {
  return { status: 200, headers: { 'Cache-Control': 'no-cache', 'OData-Version': '4.0' }, body };
}

// The Response constructor refuses a body with these.
const bodiless: readonly number[] = [204, 205, 304];

export function responseOf(answer: Answer, headers: Headers): Response {
  const { status } = answer;
  const body = bodiless.includes(status) ? null : answer.body;
  for (const [name, value] of Object.entries(answer.headers)) headers.set(name, value);
  const type = isBytes(body) ? null : typeof body === 'string' ? 'text/plain' : json;
  if (body !== null && type !== null && !headers.has('Content-Type')) headers.set('Content-Type', type);
  const content = isBytes(body) || typeof body === 'string' ? body : body && JSON.stringify(body);
  const sent = content === null || answer.cutAfter === undefined ? content : cut(content, answer.cutAfter);
  return new Response(sent, { status, headers });
}

/** A body whose connection breaks on the way. */
function cut(content: string | Uint8Array<ArrayBuffer>, length: number): ReadableStream<Uint8Array> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  let isSent = false;
  return new ReadableStream({
    pull(controller) {
      if (isSent) return controller.error(new NetworkError());
      controller.enqueue(bytes.slice(0, length));
      isSent = true;
    },
  });
}

export function batchResponseOf(id: string, { status, headers, body, cutAfter }: Answer): BatchResponse {
  const type = typeof body === 'string' ? 'text/plain' : 'application/json';
  return {
    id,
    status,
    headers: body === null || isBytes(body) ? headers : { 'Content-Type': type, ...headers },
    body: isBytes(body) ? toBase64(body.subarray(0, cutAfter)) : body,
  };
}

function isBytes(body: Answer['body']): body is Uint8Array<ArrayBuffer> {
  return ArrayBuffer.isView(body);
}
