import type { Answer, BatchResponse } from './answer';
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
  /** Beside those that Graph sends with every answer, and in the place of those of the same name. */
  headers?: Readonly<Record<string, string>>;
  /**
   * In place of the envelope: an object travels as JSON, a `Uint8Array` as it is, a string as `text/plain`; `null`: no
   * body. Left out of a fault of status 200, it is the true answer that travels, changed as the other options say.
   */
  body?: object | string | null;
  /** The connection breaks after so many bytes of the body; an item of a batch ends there. */
  cutAfter?: number;
  /**
   * What becomes of a batch's items, for `fail('$batch', 200, …)`: some are left out, doubled, moved. They come in the
   * order in which they would be sent.
   */
  responses?: (responses: readonly BatchResponse[]) => readonly BatchResponse[];
}

/** Whether a name, that of a fault's target, is meant by a request. */
export type IsTarget = (target: string) => boolean;

export interface Faults {
  add(target: string, status: number, options: FaultOptions): () => void;
  /** The true answer, or what the fault that applies makes of it. Status 0 stands for a connection that broke. */
  strike(
    isTarget: IsTarget,
    part: Part | null,
    ids: RequestIds,
    truth: () => Promise<Answer> | Answer,
  ): Promise<Answer>;
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
    async strike(isTarget, part, ids, truth) {
      const fault = faults.find(
        ({ target, left, options }) =>
          left > 0 && isTarget(target) && (options.part === undefined || options.part === part),
      );
      if (!fault) return truth();
      fault.left--;
      const { status, options } = fault;
      const isTrue = status === 200 && options.body === undefined;
      return changed(isTrue ? await truth() : answerOf(status, options, ids), options);
    },
    clear() {
      faults = [];
    },
  };
}

function answerOf(status: number, { code, message, claims, body }: FaultOptions, ids: RequestIds): Answer {
  const answer = failure(status, ids, code, message);
  return {
    status,
    headers: {
      ...answer.headers,
      ...(claims === undefined ? {} : { 'WWW-Authenticate': challenge(claims) }),
    },
    body: body === undefined ? answer.body : body,
  };
}

function changed(answer: Answer, { retryAfter, headers, cutAfter, responses }: FaultOptions): Answer {
  const { responses: items }: { responses?: readonly BatchResponse[] } = Object(answer.body);
  return {
    ...answer,
    headers: {
      ...answer.headers,
      ...(retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) }),
      ...headers,
    },
    body: items && responses ? { responses: responses(items) } : answer.body,
    ...(cutAfter === undefined ? {} : { cutAfter }),
  };
}
