import { decodeBase64 } from '../base64';
import type { GraphResponse } from '../types';

interface Challenge {
  scheme: string;
  parameters: Map<string, string>;
}

/** A name with a value, quoted or not; else a scheme, or what may follow one in place of parameters. */
const PART = /([\s,]*)([^\s,="]+)(?:\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,="]+))|=*)/gy;

/** Longer claims, in bytes, are not believed. */
const MOST_CLAIMS = 65_536;

/**
 * Reads a `WWW-Authenticate` header: any number of challenges, each with parameters in any order, whose quoted values
 * may hold commas and equals signs. What follows the first thing that is none is left out.
 * Source: RFC 9110, section 11.6.1.
 */
export function parseChallenges(header: string): Challenge[] {
  const challenges: Challenge[] = [];
  for (const [, gap, name = '', quoted, token] of header.matchAll(PART)) {
    const current = challenges.at(-1);
    const value = quoted?.replace(/\\(.)/g, '$1') ?? token;
    if (current && value !== undefined) current.parameters.set(name.toLowerCase(), value);
    else if (!current || gap?.includes(',')) {
      challenges.push({ scheme: name.toLowerCase(), parameters: new Map() });
    }
  }
  return challenges;
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
