import { createHash } from 'node:crypto';
import type { Site } from './server';

interface Code {
  upn: string;
  tenant: string;
  clientId: string;
  nonce: string;
  challenge: string;
}

export interface Entra {
  site: Site;
  /** Who is sitting at the sign-in page. */
  user: string;
  /** Permissions that nobody has consented to. */
  withheld: Set<string>;
}

/**
 * As much of Microsoft Entra ID as an authorization-code sign-in with PKCE takes. Whoever comes to the sign-in page
 * is signed in at once. An access token is the user's UPN, as the tenant's Graph reads it.
 */
export function createEntra(user: string): Entra {
  const codes = new Map<string, Code>();
  const entra: Entra = { site: handle, user, withheld: new Set() };
  return entra;

  async function handle(request: Request): Promise<Response> {
    const url = new URL(request.url);
    const [, tenant = '', ...endpoint] = url.pathname.split('/');
    if (request.method === 'OPTIONS') return new Response(null, { status: 204, headers: cors(request) });
    switch (endpoint.join('/')) {
      case 'oauth2/v2.0/authorize':
        return authorize(tenant, url.searchParams);
      case 'oauth2/v2.0/token':
        return Response.json(...token(new URLSearchParams(await request.text()), cors(request)));
      case 'oauth2/v2.0/logout':
        return Response.redirect(url.searchParams.get('post_logout_redirect_uri') ?? url.origin, 302);
      default:
        return new Response(null, { status: 404, headers: cors(request) });
    }
  }

  function authorize(tenant: string, asked: URLSearchParams): Response {
    const code = `code-${codes.size + 1}`;
    codes.set(code, {
      upn: entra.user,
      tenant,
      clientId: asked.get('client_id') ?? '',
      nonce: asked.get('nonce') ?? '',
      challenge: asked.get('code_challenge') ?? '',
    });
    const answer = new URLSearchParams({
      code,
      state: asked.get('state') ?? '',
      client_info: clientInfo(entra.user, tenant),
    });
    return Response.redirect(`${asked.get('redirect_uri')}#${answer}`, 302);
  }

  function token(asked: URLSearchParams, headers: Headers): [object, ResponseInit] {
    const scopes = (asked.get('scope') ?? '').split(' ');
    if (scopes.some((scope) => entra.withheld.has(scope))) {
      const error = {
        error: 'invalid_grant',
        suberror: 'consent_required',
        error_description: 'AADSTS65001: consent',
      };
      return [error, { status: 400, headers }];
    }
    // A refresh token carries what its code had said.
    const code = codes.get(asked.get('code') ?? asked.get('refresh_token') ?? '');
    if (!code || !isProven(asked, code)) return [{ error: 'invalid_grant' }, { status: 400, headers }];
    const key = [...codes].find(([, other]) => other === code)?.[0];
    const granted = {
      token_type: 'Bearer',
      scope: scopes.join(' '),
      expires_in: 3600,
      ext_expires_in: 3600,
      access_token: code.upn,
      refresh_token: key,
      id_token: idToken(code),
      client_info: clientInfo(code.upn, code.tenant),
    };
    return [granted, { headers }];
  }
}

function isProven(asked: URLSearchParams, { challenge }: Code): boolean {
  if (asked.get('grant_type') === 'refresh_token') return true;
  const verifier = asked.get('code_verifier') ?? '';
  return createHash('sha256').update(verifier).digest('base64url') === challenge;
}

function idToken({ upn, tenant, clientId, nonce }: Code): string {
  const now = Math.floor(Date.now() / 1000);
  const claims = {
    aud: clientId,
    iss: `https://login.microsoftonline.com/${tenant}/v2.0`,
    iat: now,
    nbf: now,
    exp: now + 3600,
    name: upn.split('@')[0],
    preferred_username: upn,
    oid: objectId(upn),
    sub: objectId(upn),
    tid: tenant,
    ver: '2.0',
    nonce,
  };
  return [{ alg: 'none', typ: 'JWT' }, claims].map(base64url).concat('unsigned').join('.');
}

function clientInfo(upn: string, tenant: string): string {
  return base64url({ uid: objectId(upn), utid: tenant });
}

function objectId(upn: string): string {
  const hex = createHash('sha256').update(upn).digest('hex');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5');
}

function base64url(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

function cors(request: Request): Headers {
  return new Headers({
    'Access-Control-Allow-Origin': '*',
    'Access-Control-Allow-Headers': request.headers.get('Access-Control-Request-Headers') ?? '',
    'Access-Control-Allow-Methods': 'GET, POST, OPTIONS',
  });
}
