import type { Tokens } from '../tokens';
import type { GraphRequest, GraphResponse } from '../types';
import { claimsOf } from './challenge';

/**
 * Where Graph refuses the token, or asks for one that says more, asks the app for such a one, once for all who hold it.
 * True where it has come.
 */
export async function renew(
  { scopes }: GraphRequest,
  response: GraphResponse,
  tokens: Tokens,
): Promise<boolean> {
  const { status, token } = response;
  // A backend holds the token where there is none.
  if (token === null || (status !== 401 && status !== 403)) return false;
  const claims = claimsOf(response);
  if (status === 403 && claims === null) return false;
  const last = tokens.last(scopes);
  const isRefused = !last || (await last) === token;
  // Another of its holders may have asked meanwhile.
  if (isRefused && tokens.last(scopes) === last) {
    await tokens.ask(scopes, { forceRefresh: true, ...(claims && { claims }) });
  }
  return true;
}
