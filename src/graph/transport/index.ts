import { batchDelivery, MAX_BATCH_ITEMS } from './batchDelivery';
import { createGate } from './gate';
import { plainDelivery } from './plainDelivery';
import { queuedTransport } from './queuedTransport';
import { renewingTransport } from './renewingTransport';
import { retryingTransport } from './retryingTransport';
import { sharedTransport } from './sharedTransport';
import { type Authority, createTokens } from './tokens';
import type { GraphEndpoint, GraphTransport } from './types';

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

/** One account's way to Graph: a queue, a gate and tokens of its own. */
export function connect({ batch, ...connection }: Connection): GraphTransport {
  const tokens = createTokens(connection);
  const gate = createGate();
  const queued = batch
    ? queuedTransport(batchDelivery(connection, tokens), gate, {
        itemsPerPost: MAX_BATCH_ITEMS,
        postsInFlight: 8,
      })
    : queuedTransport(plainDelivery(connection, tokens), gate, { itemsPerPost: 1, postsInFlight: 8 });
  return sharedTransport(retryingTransport(renewingTransport(queued, tokens), gate));
}
