import { GraphError } from '../error';
import { isOnline } from './awake';
import type { Gate } from './gate';
import { retryAfter } from './retryAfter';
import { sleep } from './sleep';
import type { GraphRequest, GraphResponse, GraphTransport } from './types';

/** How often one thing is asked for at the most. */
const MOST_TRIES = 4;
/** How long it may take from the first answer to the last try, in ms. */
const MOST_TIME = 60_000;
/** The pause after a first failure, in ms; it doubles with each. */
const FIRST_PAUSE = 300;

type Outcome = { response: GraphResponse } | { error: unknown };

/**
 * Asks again where that may help: throttling (which closes the gate for all of the account's requests), a service
 * that is down, a connection that broke. No other answer is asked for twice.
 * Source: https://learn.microsoft.com/graph/throttling.
 */
export function retryingTransport(send: GraphTransport, gate: Gate): GraphTransport {
  // Pages that were throttled together are not to come back together; the requests of one page are, to share a post.
  const jitter = 1 + Math.random() / 4;

  return async (request) => {
    if (gate.pause() > MOST_TIME) throw pausedError(request);
    // From the first answer on: until then it may have waited for a tab to be seen, or for a connection.
    let deadline = Number.POSITIVE_INFINITY;
    for (let tries = 1; ; tries += 1) {
      const outcome = await attempt(send, request);
      deadline = Math.min(deadline, performance.now() + MOST_TIME);
      const backoff = FIRST_PAUSE * 2 ** (tries - 1);
      const throttle = throttleOf(outcome);
      if (throttle) gate.close(Math.max(throttle.ms ?? 0, backoff) * jitter);
      if (!(throttle || isTransient(outcome)) || tries === MOST_TRIES) return settle(outcome);
      // The queue holds back what is throttled or offline; other failures wait by themselves.
      if (!throttle && isOnline()) await sleep(backoff * jitter, request.signal);
      if (performance.now() + gate.pause() > deadline) return settle(outcome);
    }
  };
}

async function attempt(send: GraphTransport, request: GraphRequest): Promise<Outcome> {
  try {
    return { response: await send(request) };
  } catch (error) {
    request.signal?.throwIfAborted();
    return { error };
  }
}

function settle(outcome: Outcome): GraphResponse {
  if ('error' in outcome) throw outcome.error;
  return outcome.response;
}

/** A 429, or a 503 that names a time. */
function throttleOf(outcome: Outcome): { ms: number | null } | null {
  if ('error' in outcome) return null;
  const { status, headers } = outcome.response;
  const ms = retryAfter(headers);
  return status === 429 || (status === 503 && ms !== null) ? { ms } : null;
}

function isTransient(outcome: Outcome): boolean {
  if ('response' in outcome) return outcome.response.status === 408 || outcome.response.status >= 500;
  const { error } = outcome;
  return error instanceof GraphError && ['NetworkError', 'Timeout', 'NoAnswer'].includes(error.code ?? '');
}

function pausedError({ scopes }: GraphRequest): GraphError {
  return new GraphError(
    'Microsoft Graph has asked this account or app to pause for longer than a face can wait.',
    {
      code: 'Paused',
      scopes,
    },
  );
}
