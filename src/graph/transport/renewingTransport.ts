import { claimsOf } from './challenge';
import type { Tokens } from './tokens';
import type { GraphTransport } from './types';

/** Where Graph refuses the token, or asks for one that says more, asks the app for such a one and tries once more. */
export function renewingTransport(send: GraphTransport, tokens: Tokens): GraphTransport {
  return async (request) => {
    const response = await send(request);
    const claims = response.status === 401 || response.status === 403 ? claimsOf(response) : null;
    if (response.status !== 401 && claims === null) return response;
    return (await tokens.renew(request.scopes, response.token, claims)) ? send(request) : response;
  };
}
