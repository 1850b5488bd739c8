import { batchDelivery } from './batchDelivery';
import { createGate } from './gate';
import { plainDelivery } from './plainDelivery';
import { type Flow, queuedTransport } from './queuedTransport';
import { recoveringTransport } from './recoveringTransport';
import { sharedTransport } from './sharedTransport';
import { type Authority, createTokens } from './tokens';
import type { Delivery, GraphEndpoint, GraphTransport } from './types';

export { whenAwake } from './awake';
export type {
  GetAccessToken,
  GraphApiVersion,
  GraphRequest,
  GraphResponse,
  GraphTransport,
  TokenRequest,
} from './types';

export interface Connection extends GraphEndpoint, Authority {
  /** False: each request by itself. */
  batch: boolean;
}

/**
 * Graph takes 20 items in a post and works on four of them at a time, so that a full one takes five times as long as one
 * of four; many small posts in turn cost the browser more. Ten was best in `npm run bench`, with all that a page of
 * two hundred faces asks for under way at once.
 * Source: https://learn.microsoft.com/graph/json-batching, https://learn.microsoft.com/graph/throttling-limits.
 */
const BATCHED: Flow = { itemsPerPost: 10, postsInFlight: 40 };
const PLAIN: Flow = { itemsPerPost: 1, postsInFlight: 40 };

/** One account's way to Graph: a queue, a gate and tokens of its own. */
export function connect({ batch, ...connection }: Connection): GraphTransport {
  const tokens = createTokens(connection);
  const gate = createGate();
  const through = (deliver: Delivery, flow: Flow) =>
    recoveringTransport({ send: queuedTransport(deliver, gate, flow), gate, tokens });

  const singly = through(plainDelivery(connection, tokens), PLAIN);
  const batched = batch ? through(batchDelivery(connection, tokens), BATCHED) : singly;
  const get = sharedTransport((request) => (request.isLarge ? singly : batched)(request));
  return (request) => (request.post ? singly : get)(request);
}
