/** A national cloud by name, or an origin of one's own that answers as Graph does (a backend that holds the token). */
export type GraphCloud = 'global' | 'usGov' | 'usGovDoD' | 'china' | { graphOrigin: string };

/** Source: https://learn.microsoft.com/graph/deployments, "Microsoft Graph and Graph Explorer service root endpoints". */
const ORIGINS: Record<Extract<GraphCloud, string>, string> = {
  global: 'https://graph.microsoft.com',
  usGov: 'https://graph.microsoft.us',
  usGovDoD: 'https://dod-graph.microsoft.us',
  china: 'https://microsoftgraph.chinacloudapi.cn',
};

/** Encrypted, or on this machine; without a path, a query or a user. */
const ORIGIN = /^(?:https:\/\/[^/?#@\\]+|http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?)\/?$/i;

/**
 * Where a cloud's requests go.
 * @throws where `graphOrigin` is not an origin, or one that would send a token unencrypted.
 */
export function graphOrigin(cloud: GraphCloud): string {
  if (typeof cloud === 'string') return ORIGINS[cloud];
  const given = cloud.graphOrigin;
  try {
    // By trying: `URL.canParse` is younger than many browsers in use.
    if (ORIGIN.test(given)) return new URL(given).origin;
  } catch {
    // It is told below, with the rest that are none.
  }
  throw new Error(`graphOrigin must be an https origin without a path; it is "${given}".`);
}

/**
 * What stands before a permission's name in a token request. A bare name means the global cloud's Graph, so in a
 * national cloud it is that cloud's origin. Source: https://learn.microsoft.com/entra/identity-platform/msal-national-cloud.
 */
export function scopePrefix(cloud: GraphCloud): string {
  return typeof cloud === 'string' && cloud !== 'global' ? `${ORIGINS[cloud]}/` : '';
}
