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
  /** Replaces a token that Graph has refused, once for all who hold it. False where there is nothing to replace. */
  renew(scopes: readonly string[], refused: string | null, claims: string | null): Promise<boolean>;
}

/** How long a token serves before the app is asked again, in ms: long enough for a page, too short to be out of date. */
const KEPT = 30_000;

/** Asks the app for a token once for all requests of a while, and not for each face. */
export function createTokens({ scopePrefix, getAccessToken }: Authority): Tokens {
  const kept = new Map<string, { token: Promise<string>; since: number }>();

  function ask(read: GetAccessToken, scopes: readonly string[], more: Partial<TokenRequest> = {}) {
    const key = scopes.join(' ');
    const wanted = scopes.map((scope) => scopePrefix + scope);
    const token = until((signal) => read({ scopes: wanted, signal, ...more })).then(
      (value) => {
        // A page of HTML, say, of a sign-in that has run out: no header could hold it.
        if (/^[!-~]+$/.test(value)) return value;
        throw tokenError(scopes);
      },
      (cause: unknown) => {
        throw tokenError(scopes, cause);
      },
    );
    const entry = { token, since: performance.now() };
    kept.set(key, entry);
    token.catch(() => {
      if (kept.get(key) === entry) kept.delete(key);
    });
    return token;
  }

  return {
    async read(scopes) {
      if (!getAccessToken) return null;
      const last = kept.get(scopes.join(' '));
      return last && performance.now() - last.since < KEPT ? last.token : ask(getAccessToken, scopes);
    },
    async renew(scopes, refused, claims) {
      if (!getAccessToken) return false;
      const key = scopes.join(' ');
      const last = kept.get(key);
      const isRefused = !last || (await last.token) === refused;
      // Another of its holders may have asked meanwhile.
      if (isRefused && kept.get(key) === last) {
        await ask(getAccessToken, scopes, { forceRefresh: true, ...(claims && { claims }) });
      }
      return true;
    },
  };
}

function tokenError(scopes: readonly string[], cause?: unknown): GraphError {
  return new GraphError(
    `getAccessToken gave no token for ${scopes.join(', ')}: the account may have to sign in or to consent.`,
    { code: 'TokenUnavailable', scopes, cause },
  );
}
