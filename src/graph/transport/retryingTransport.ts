import { GraphError } from '../error';
import { abortable } from './abortable';
import { isOnline } from './awake';
import type { Gate } from './gate';
import { retryAfter } from './retryAfter';
import { sleep } from './sleep';
import type { GraphTransport } from './types';

/** How often one thing is asked for at the most. */
const MOST_TRIES = 4;
/** How long it may take from the first answer to the last try, in ms. */
const MOST_TIME = 60_000;
/** The pause after a first failure, in ms; it doubles with each. */
const FIRST_PAUSE = 300;

/** Codes of ours for what may come the next time. */
const TRANSIENT: unknown[] = ['NetworkError', 'Timeout', 'NoAnswer'];

/**
 * Asks again where that may help: throttling (which closes the gate for all of the account's requests), a service
 * that is down, a connection that broke. No other answer is asked for twice.
 * Source: https://learn.microsoft.com/graph/throttling.
 */
export function retryingTransport(send: GraphTransport, gate: Gate): GraphTransport {
  // Pages that were throttled together are not to come back together; the requests of one page are, to share a post.
  const jitter = 1 + Math.random() / 4;

  return async (request) => {
    const { scopes, signal } = request;
    if (gate.pause() > MOST_TIME) {
      throw new GraphError('Microsoft Graph has asked for too long a pause.', { code: 'Paused', scopes });
    }
    // From the first answer on: until then it may have waited for a tab to be seen, or for a connection.
    let deadline = Number.POSITIVE_INFINITY;
    for (let tries = 1, backoff = FIRST_PAUSE * jitter; ; tries += 1, backoff *= 2) {
      const outcome = await send(request).catch((error: unknown) => {
        signal?.throwIfAborted();
        if (error instanceof GraphError) return error;
        throw error;
      });
      deadline = Math.min(deadline, performance.now() + MOST_TIME);
      const isError = outcome instanceof GraphError;
      const wanted = isError ? null : retryAfter(outcome.headers);
      const status = outcome.status ?? 0;
      const isThrottled = !isError && (status === 429 || (status === 503 && wanted !== null));
      if (isThrottled) gate.close(Math.max((wanted ?? 0) * jitter, backoff));
      const isTransient = isError ? TRANSIENT.includes(outcome.code) : status === 408 || status >= 500;
      let isLast = tries === MOST_TRIES || !(isThrottled || isTransient);
      // The queue holds back what is throttled or offline; other failures wait by themselves.
      if (!isLast && !isThrottled && isOnline()) await abortable(sleep(backoff), signal);
      isLast ||= performance.now() + gate.pause() > deadline;
      if (!isLast) continue;
      if (isError) throw outcome;
      return outcome;
    }
  };
}
