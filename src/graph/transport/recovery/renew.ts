import type { Tokens } from '../tokens';
import type { GraphRequest, GraphResponse } from '../types';
import { claimsOf } from './challenge';

/** Where Graph refuses the token, or asks for one that says more, asks the app for such a one. True where it has come. */
export async function renew(
  { scopes }: GraphRequest,
  response: GraphResponse,
  tokens: Tokens,
): Promise<boolean> {
  const { status, token } = response;
  if (status !== 401 && status !== 403) return false;
  const claims = claimsOf(response);
  return (status === 401 || claims !== null) && tokens.renew(scopes, token, claims);
}
