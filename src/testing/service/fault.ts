import type { Answer } from './answer';
import { challenge, failure, type RequestIds } from './failure';

/** What of a subject a request asks for. */
export type Part = 'metadata' | 'bytes' | 'profile' | 'presence' | 'members';

/** How a fault looks and how long it lasts. */
export interface FaultOptions {
  /** How many requests or batch items it hits before it ends by itself. Default: all. */
  times?: number;
  /** What it is limited to. Default: all. */
  part?: Part;
  /** The code in Graph's envelope. Default: one that was seen with the status. */
  code?: string;
  /** The message in Graph's envelope. */
  message?: string;
  /** The `Retry-After` header: seconds (also a fraction), or any text, such as an HTTP date. */
  retryAfter?: number | string;
  /** Makes the `WWW-Authenticate` header a claims challenge (`insufficient_claims`): claims as JSON. */
  claims?: string;
  headers?: Readonly<Record<string, string>>;
  /** In place of the envelope: an object travels as JSON, a `Uint8Array` as it is, a string as `text/plain`; `null`: no body. */
  body?: object | string | null;
}

/** Whether a name, that of a fault's target, is meant by a request. */
export type IsTarget = (target: string) => boolean;

export interface Faults {
  add(target: string, status: number, options: FaultOptions): () => void;
  /** The answer in place of the true one, or null. Status 0 stands for a connection that broke. */
  strike(isTarget: IsTarget, part: Part | null, ids: RequestIds): Answer | null;
  clear(): void;
}

export function createFaults(): Faults {
  let faults: { target: string; status: number; options: FaultOptions; left: number }[] = [];
  return {
    add(target, status, options) {
      const fault = { target, status, options, left: options.times ?? Number.POSITIVE_INFINITY };
      // The latest comes first, so that a test can lay an exception over a fault of everything.
      faults = [fault, ...faults];
      return () => {
        faults = faults.filter((other) => other !== fault);
      };
    },
    strike(isTarget, part, ids) {
      const fault = faults.find(
        ({ target, left, options }) =>
          left > 0 && isTarget(target) && (options.part === undefined || options.part === part),
      );
      if (!fault) return null;
      fault.left--;
      return answerOf(fault.status, fault.options, ids);
    },
    clear() {
      faults = [];
    },
  };
}

function answerOf(status: number, options: FaultOptions, ids: RequestIds): Answer {
  const { code, message, retryAfter, claims, body } = options;
  const answer = failure(status, ids, code, message);
  return {
    status,
    headers: {
      ...answer.headers,
      ...(retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) }),
      ...(claims === undefined ? {} : { 'WWW-Authenticate': challenge(claims) }),
      ...options.headers,
    },
    body: body === undefined ? answer.body : body,
  };
}
