import { GraphError } from '../error';
import type { GetAccessToken, TokenRequest } from './types';
import { until } from './until';

export interface Authority {
  /** Stands before a permission's name: empty, or a national cloud's origin and a slash. */
  scopePrefix: string;
  /** Absent: the origin is a backend that holds the token and knows the user by its cookies. */
  getAccessToken?: GetAccessToken | undefined;
}

export interface Tokens {
  /** A token for these permissions; null where none is needed. Rejects with a GraphError. */
  read(scopes: readonly string[]): Promise<string | null>;
  /** The same, from the app, in place of the last one. */
  ask(scopes: readonly string[], more?: Partial<TokenRequest>): Promise<string | null>;
  /** The last one that was asked for. */
  last(scopes: readonly string[]): Promise<string | null> | undefined;
}

/** How long a token serves before the app is asked again, in ms: long enough for a page, too short to be out of date. */
const KEPT = 30_000;

/** Asks the app for a token once for all requests of a while, and not for each face. */
export function createTokens({ scopePrefix, getAccessToken }: Authority): Tokens {
  const kept = new Map<string, { token: Promise<string | null>; since: number }>();

  async function fetchToken(
    scopes: readonly string[],
    more: Partial<TokenRequest> | undefined,
  ): Promise<string | null> {
    if (!getAccessToken) return null;
    let cause: unknown;
    try {
      const wanted = scopes.map((scope) => scopePrefix + scope);
      const token = await until((signal) => getAccessToken({ scopes: wanted, signal, ...more }));
      // Else it is a page of HTML, say, of a sign-in that has run out: no header could hold it.
      if (/^[!-~]+$/.test(token)) return token;
    } catch (error) {
      cause = error;
    }
    throw new GraphError(
      `getAccessToken gave no token for ${scopes.join(', ')}: the account may have to sign in or to consent.`,
      { code: 'TokenUnavailable', scopes, cause },
    );
  }

  function ask(scopes: readonly string[], more?: Partial<TokenRequest>): Promise<string | null> {
    const key = scopes.join(' ');
    const entry = { token: fetchToken(scopes, more), since: performance.now() };
    kept.set(key, entry);
    entry.token.catch(() => {
      if (kept.get(key) === entry) kept.delete(key);
    });
    return entry.token;
  }

  return {
    ask,
    async read(scopes) {
      const last = kept.get(scopes.join(' '));
      return last && performance.now() - last.since < KEPT ? last.token : ask(scopes);
    },
    last: (scopes) => kept.get(scopes.join(' '))?.token,
  };
}
