import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimsOf, parseChallenges } from '../../../../../src/graph/transport/recovery/challenge';
import { runs } from '../../../fuzz';

const CLAIMS = '{"access_token":{"nbf":{"essential":true,"value":"1604106651"}}}';
const parse = (header: string) =>
  parseChallenges(header).map(({ scheme, parameters }) => [scheme, Object.fromEntries(parameters)]);
const claims = (header: string | null) =>
  claimsOf({
    status: 401,
    headers: new Headers(header === null ? {} : { 'WWW-Authenticate': header }),
    json: null,
    bytes: null,
    token: null,
  });

describe('parseChallenges', () => {
  it('reads Graph’s own', () => {
    const header = `Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize", client_id="00000003-0000-0000-c000-000000000000", error="insufficient_claims", claims="${btoa(CLAIMS)}"`;
    expect(parse(header)).toEqual([
      [
        'bearer',
        {
          realm: '',
          authorization_uri: 'https://login.microsoftonline.com/common/oauth2/authorize',
          client_id: '00000003-0000-0000-c000-000000000000',
          error: 'insufficient_claims',
          claims: btoa(CLAIMS),
        },
      ],
    ]);
    expect(claims(header)).toBe(CLAIMS);
  });

  it('keeps several apart, whatever their order', () => {
    expect(parse('PoP nonce="a, b=c", Bearer error="insufficient_claims", claims="e30="')).toEqual([
      ['pop', { nonce: 'a, b=c' }],
      ['bearer', { error: 'insufficient_claims', claims: 'e30=' }],
    ]);
    expect(parse('Negotiate, NTLM')).toEqual([
      ['negotiate', {}],
      ['ntlm', {}],
    ]);
    expect(parse('Negotiate, Basic realm=simple')).toEqual([
      ['negotiate', {}],
      ['basic', { realm: 'simple' }],
    ]);
    expect(parse('Negotiate a87421000492aa==, Bearer a=b')).toEqual([
      ['negotiate', {}],
      ['bearer', { a: 'b' }],
    ]);
  });

  it('reads escapes in quotes, and white space around equals signs', () => {
    expect(parse('Bearer a = "x\\"y\\\\" , b="2"')).toEqual([['bearer', { a: 'x"y\\', b: '2' }]]);
  });

  it('gives back what it was made of', () => {
    const token = fc.stringMatching(/^[a-z][a-z0-9_-]{0,8}$/);
    const value = fc.stringMatching(/^[\x20-\x7e]{0,30}$/);
    const challenge = fc.tuple(
      token,
      fc.dictionary(token, value, { minKeys: 1, maxKeys: 4, noNullPrototype: true }),
    );
    const property = fc.property(fc.array(challenge, { maxLength: 4 }), (challenges) => {
      const header = challenges
        .map(([scheme, parameters]) => {
          const quoted = Object.entries(parameters).map(([n, v]) => `${n}="${v.replace(/[\\"]/g, '\\$&')}"`);
          return `${scheme} ${quoted.join(', ')}`;
        })
        .join(', ');
      expect(parse(header)).toEqual(challenges);
    });
    fc.assert(property, runs(1000));
  });

  it('ends, and throws nothing, whatever the header', () => {
    const noise = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[a-z"\\=, ]*$/));
    fc.assert(
      fc.property(noise, (header) => {
        parseChallenges(header);
      }),
      runs(3000),
    );
  });
});

describe('claimsOf', () => {
  it.each([
    ['no header', null],
    ['another error', `Bearer error="invalid_token", claims="${btoa(CLAIMS)}"`],
    ['another scheme', `PoP error="insufficient_claims", claims="${btoa(CLAIMS)}"`],
    ['no claims', 'Bearer error="insufficient_claims"'],
    ['claims that are no base64', 'Bearer error="insufficient_claims", claims="§§"'],
    ['claims that are no UTF-8', 'Bearer error="insufficient_claims", claims="/w=="'],
  ])('is null for %s', (_, header) => {
    expect(claims(header?.replace('§§', '!!') ?? null)).toBeNull();
  });

  it('reads base64url as well', () => {
    expect(claims('Bearer claims="eyJhIjoi_j8ifQ", error="insufficient_claims"')).toBeNull();
    const json = '{"a":"???>>>"}';
    const base64url = btoa(json).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
    expect(claims(`Bearer claims="${base64url}", error="insufficient_claims"`)).toBe(json);
  });

  it('is null or some text, whatever the header', () => {
    const value = fc.oneof(fc.base64String(), fc.stringMatching(/^[\x20-\x7e]*$/));
    const header = fc.oneof(
      value.map((claims) => `Bearer error="insufficient_claims", claims="${claims}"`),
      fc
        .array(
          fc.constantFrom(
            'Bearer ',
            'PoP ',
            'claims',
            'error',
            '=',
            '"',
            ',',
            '\\',
            'insufficient_claims',
            'e30=',
            '%',
          ),
        )
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(header, (one) => {
        expect(['string', 'object']).toContain(typeof claims(one));
      }),
      runs(1000),
    );
  });
});
