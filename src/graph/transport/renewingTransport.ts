import type { Tokens } from './tokens';
import type { GraphResponse, GraphTransport } from './types';

/**
 * Where Graph refuses the token, or asks for one that says more, asks the app for such a one and tries once more.
 */
export function renewingTransport(send: GraphTransport, tokens: Tokens): GraphTransport {
  return async (request) => {
    const response = await send(request);
    const { status, token } = response;
    if (status !== 401 && status !== 403) return response;
    const claims = await claimsOf(response);
    if (status === 403 && claims === null) return response;
    return (await tokens.renew(request.scopes, token, claims)) ? send(request) : response;
  };
}

/** Challenges are rare, and what reads them is loaded with the first; where it cannot be, none is met. */
async function claimsOf(response: GraphResponse): Promise<string | null> {
  if (!response.headers.has('WWW-Authenticate')) return null;
  const challenge = await import('./challenge').catch(() => null);
  return challenge?.claimsOf(response) ?? null;
}
