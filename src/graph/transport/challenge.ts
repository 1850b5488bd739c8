import { decodeBase64 } from './base64';
import type { GraphResponse } from './types';

interface Challenge {
  scheme: string;
  parameters: Map<string, string>;
}

const TOKEN = /[!#$%&'*+\-.^_`|~\w]+/y;
const QUOTED = /"((?:[^"\\]|\\.)*)"/y;
const TOKEN68 = /[\w\-.~+/]+=*(?=\s*(?:,|$))/y;
const EQUALS = /\s*=\s*/y;
const COMMAS = /[\s,]*/y;
const SPACE = /\s*/y;

/** Longer claims, in bytes, are not believed. */
const MOST_CLAIMS = 65_536;

/**
 * Reads a `WWW-Authenticate` header: any number of challenges, each with parameters in any order, whose quoted values
 * may hold commas and equals signs. What follows the first thing that is none is left out.
 * Source: RFC 9110, section 11.6.1.
 */
export function parseChallenges(header: string): Challenge[] {
  const challenges: Challenge[] = [];
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const match = pattern.exec(header);
    if (match) at = pattern.lastIndex;
    return match;
  };
  for (;;) {
    take(COMMAS);
    const name = take(TOKEN)?.[0];
    if (name === undefined) return challenges;
    const current = challenges.at(-1);
    if (current && take(EQUALS)) {
      const quoted = take(QUOTED)?.[1]?.replace(/\\(.)/g, '$1');
      const value = quoted ?? take(TOKEN)?.[0];
      if (value === undefined) return challenges;
      current.parameters.set(name.toLowerCase(), value);
    } else {
      challenges.push({ scheme: name.toLowerCase(), parameters: new Map() });
      take(SPACE);
      take(TOKEN68);
    }
  }
}

/**
 * The claims that a token has to bring, as JSON, where an answer asks for them; null where it does not.
 * Source: https://learn.microsoft.com/entra/identity-platform/claims-challenge.
 */
export function claimsOf({ headers }: GraphResponse): string | null {
  const header = headers.get('WWW-Authenticate');
  if (!header) return null;
  for (const { scheme, parameters } of parseChallenges(header)) {
    const claims = parameters.get('claims');
    if (scheme !== 'bearer' || parameters.get('error') !== 'insufficient_claims' || !claims) continue;
    try {
      const bytes = decodeBase64(claims, MOST_CLAIMS);
      return bytes && new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
      return null; // A challenge that cannot be read cannot be met: the answer stands as it is.
    }
  }
  return null;
}
