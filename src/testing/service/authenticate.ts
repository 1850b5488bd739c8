import type { Tenant } from '../tenant/tenant';

/** Somebody who has signed in, in detail. */
export interface SignIn {
  /** An id or a UPN. */
  user: string;
  /**
   * The delegated permissions of the token, as `['User.Read', 'Presence.Read.All']`: what they do not open is answered
   * by a 403. Default: all that there are.
   */
  permissions?: readonly string[];
  /** True for a personal Microsoft account, which has no presence. Default: false. */
  personal?: boolean;
}

/** Who has signed in: an id or a UPN, or the details. `null`: nobody, and Graph answers 401. */
export type Authenticate = (request: Request) => string | SignIn | null | Promise<string | SignIn | null>;

/** A bearer token that is a user's id or UPN signs in that user, any other one the tenant's `me`. */
export function bearerAuthentication(tenant: Tenant): Authenticate {
  return (request) => {
    const token = /^Bearer\s+(.+)$/i.exec(request.headers.get('Authorization') ?? '')?.[1];
    if (token === undefined) return null;
    return (tenant.user(token) ?? tenant.me)?.id ?? '';
  };
}
