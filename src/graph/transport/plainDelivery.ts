import { MAX_PHOTO_BYTES } from '../image';
import { exchange, parseJson } from './exchange';
import type { Tokens } from './tokens';
import type { Delivery, GraphEndpoint } from './types';

/** An HTTP request for each: for what cannot be batched, and for a backend without `$batch`. */
export function plainDelivery(endpoint: GraphEndpoint, tokens: Tokens): Delivery {
  return (requests, signal) =>
    Promise.all(
      requests.map(async ({ path, accept, scopes, post }) => {
        const token = await tokens.read(scopes);
        const { status, headers, content } = await exchange(endpoint, {
          path,
          token,
          json: post,
          limit: MAX_PHOTO_BYTES,
          signal,
        });
        const isBytes = status === 200 && accept === 'bytes';
        return {
          status,
          headers,
          json: isBytes ? null : parseJson(content),
          bytes: isBytes ? content : null,
          token,
        };
      }),
    );
}
