import { exchange } from './exchange';
import type { Tokens } from './tokens';
import type { Delivery, GraphEndpoint } from './types';

/** An HTTP request for each: for what cannot be batched, and for a backend without `$batch`. */
export function plainDelivery(endpoint: GraphEndpoint, tokens: Tokens): Delivery {
  return (requests, signal) =>
    Promise.all(requests.map((request) => exchange(endpoint, tokens, request, signal)));
}
