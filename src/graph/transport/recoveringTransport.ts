import { whenNeeded } from '../whenNeeded';
import { abortable } from './abortable';
import { whenAwake } from './awake';
import type { Gate } from './gate';
import type { Tokens } from './tokens';
import type { GraphResponse, GraphTransport, Send } from './types';

/** How long anybody is kept waiting, in ms: from the first answer to the last try. */
export const MOST_TIME = 60_000;

/** What requests travel by, and may travel by once more. */
export interface Channel {
  send: Send;
  gate: Gate;
  tokens: Tokens;
}

/** True for what Graph has, or says that it has not. */
export function isWanted({ status, isOfBatch }: GraphResponse): boolean {
  return !isOfBatch && (status === 200 || status === 404);
}

const loadRecovery = /* @__PURE__ */ whenNeeded('recovery', () => import('./recovery'));

/** Sends requests; what comes of one that fails is up to code that is loaded with the first such. */
export function recoveringTransport(channel: Channel): GraphTransport {
  return async (request) => {
    const { signal } = request;
    // Not into a pause that is longer than anybody waits.
    const first = channel.gate.pause() > MOST_TIME ? undefined : channel.send(request);
    // Why there is none is told by the recovery.
    const response = await first?.catch(() => undefined);
    if (response && isWanted(response)) return response.status === 404 ? null : response;
    signal?.throwIfAborted();
    // An offline page could not load it either.
    const { recover } = await abortable(whenAwake().then(loadRecovery), signal);
    return recover(request, channel, first);
  };
}
