import type { GraphError } from './error';
import type { GraphTransport } from './transport';

interface Refusal {
  error: GraphError;
  /** When, by `Date.now()`. */
  at: number;
}

/** Which permissions an account lacks, as far as the answers tell, from one answer to the next. */
export interface Refusals {
  /** Follows what a transport brings: what is read, or is not there, ends the refusal of its permissions. */
  follow(send: GraphTransport): GraphTransport;
  /** False for what is known: the same error again, or another refusal of permissions that do not work yet. */
  isNews(error: GraphError): boolean;
  /** How these permissions were refused, if they were. */
  last(permissions: readonly string[]): Refusal | null;
  clear(): void;
}

/** Keeps an app from hearing of a missing permission once for each face. */
export function createRefusals(): Refusals {
  const refusals = new Map<string, Refusal>();
  const told = new WeakSet<GraphError>();
  return {
    follow: (send) => async (request) => {
      const response = await send(request);
      refusals.delete(keyOf(request.scopes));
      return response;
    },
    isNews(error) {
      if (told.has(error)) return false;
      told.add(error);
      const isRefusal = error.status === 401 || error.status === 403 || error.code === 'TokenUnavailable';
      if (!isRefusal) return true;
      const key = keyOf(error.scopes);
      const isNew = !refusals.has(key);
      refusals.set(key, { error, at: Date.now() });
      return isNew;
    },
    last: (permissions) => refusals.get(keyOf(permissions)) ?? null,
    clear: () => refusals.clear(),
  };
}

function keyOf(permissions: readonly string[]): string {
  return permissions.join(' ');
}
