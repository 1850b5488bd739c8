import { GraphError } from './error';
import type { GetAccessToken } from './transport';

export interface Authority {
  /** Stands before a permission's name: empty, or a national cloud's origin and a slash. */
  scopePrefix: string;
  /** Absent: the origin is a backend that holds the token and knows the user by its cookies. */
  getAccessToken?: GetAccessToken | undefined;
}

/** What a request carries to say who asks: a bearer token, or the cookies of a backend that holds the token. */
export async function authorize(
  { scopePrefix, getAccessToken }: Authority,
  scopes: readonly string[],
  signal: AbortSignal,
): Promise<RequestInit> {
  if (!getAccessToken) return { credentials: 'include' };
  const wanted = scopes.map((scope) => scopePrefix + scope);
  const token = await readToken(getAccessToken, wanted, signal).catch((cause: unknown) => {
    throw tokenError(scopes, cause);
  });
  if (!token) throw tokenError(scopes);
  return { credentials: 'omit', headers: { Authorization: `Bearer ${token}` } };
}

/** Settles at the abort at the latest: the app's promise may ignore the signal it was given, and hang. */
function readToken(getAccessToken: GetAccessToken, scopes: string[], signal: AbortSignal): Promise<string> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    getAccessToken({ scopes, signal }).then(resolve, reject);
  });
}

function tokenError(scopes: readonly string[], cause?: unknown): GraphError {
  return new GraphError(
    `getAccessToken gave no token for ${scopes.join(', ')}: the account may have to sign in or to consent.`,
    { code: 'TokenUnavailable', scopes, cause },
  );
}
