import type { Tenant } from '../tenant/tenant';

/** Who has signed in: an id or a UPN. `null`: nobody, and Graph answers 401. */
export type Authenticate = (request: Request) => string | null | Promise<string | null>;

/** A bearer token that is a user's id or UPN signs in that user, any other one the tenant's `me`. */
export function bearerAuthentication(tenant: Tenant): Authenticate {
  return (request) => {
    const token = /^Bearer\s+(.+)$/i.exec(request.headers.get('Authorization') ?? '')?.[1];
    if (token === undefined) return null;
    return (tenant.user(token) ?? tenant.me)?.id ?? '';
  };
}
