import { GraphError } from '../../error';
import { abortable } from '../abortable';
import { isOnline } from '../awake';
import { type Channel, isWanted, MOST_TIME } from '../recoveringTransport';
import { sleep } from '../sleep';
import type { GraphRequest, GraphResponse } from '../types';
import { answerError, unreachedError } from './errors';
import { renew } from './renew';
import { retryAfter } from './retryAfter';

/** How often one thing is asked for at the most. */
const MOST_TRIES = 4;
/** The pause after a first failure, in ms; it doubles with each. */
const FIRST_PAUSE = 300;

/** Codes of ours for what may come the next time. */
const TRANSIENT: unknown[] = ['NetworkError', 'Timeout'];

/** Pages that were throttled together are not to come back together; the requests of one page are, to share a post. */
const JITTER = 1 + Math.random() / 4;

/**
 * Asks again where that may help: a token that is refused (with a new one, once), throttling (which closes the gate for
 * all of the account's requests), a service that is down, a connection that broke. No other answer is asked for twice.
 * Settles as `GraphTransport` says.
 * Source: https://learn.microsoft.com/graph/throttling.
 * @param first - What the request has come to already, if it was sent.
 */
export async function recover(
  request: GraphRequest,
  { send, gate, tokens }: Channel,
  first?: Promise<GraphResponse>,
): Promise<GraphResponse | null> {
  const { scopes, signal } = request;
  if (!first && gate.pause() > MOST_TIME) {
    throw new GraphError('Microsoft Graph has asked for too long a pause.', { code: 'Paused', scopes });
  }
  // From the first answer on: until then it may have waited for a tab to be seen, or for a connection.
  let deadline = Number.POSITIVE_INFINITY;
  let sent = first ?? send(request);
  for (let tries = 1, backoff = FIRST_PAUSE * JITTER; ; tries += 1, backoff *= 2) {
    const outcome = await sent
      .then(async (response) => ((await renew(request, response, tokens)) ? send(request) : response))
      .catch((cause: unknown) => {
        signal?.throwIfAborted();
        return unreachedError(cause);
      });
    deadline = Math.min(deadline, performance.now() + MOST_TIME);
    const isError = outcome instanceof GraphError;
    if (!isError && isWanted(outcome)) return outcome.status === 404 ? null : outcome;
    const wanted = isError ? null : retryAfter(outcome.headers);
    const status = outcome.status ?? 0;
    const isThrottled = status === 429 || (status === 503 && wanted !== null);
    if (isThrottled) gate.close(Math.max((wanted ?? 0) * JITTER, backoff));
    const isTransient = isError
      ? TRANSIENT.includes(outcome.code)
      : status === 0 || status === 408 || status >= 500;
    let isLast = tries === MOST_TRIES || !(isThrottled || isTransient);
    // The queue holds back what is throttled or offline; other failures wait by themselves.
    if (!isLast && !isThrottled && isOnline()) await abortable(sleep(backoff), signal);
    isLast ||= performance.now() + gate.pause() > deadline;
    if (isLast) throw isError ? outcome : answerError(request, outcome);
    sent = send(request);
  }
}
