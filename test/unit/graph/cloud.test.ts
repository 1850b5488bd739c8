import { describe, expect, it } from 'vitest';
import { graphOrigin, scopePrefix } from '../../../src/graph';

describe('graphOrigin', () => {
  it.each([
    ['global', 'https://graph.microsoft.com'],
    ['usGov', 'https://graph.microsoft.us'],
    ['usGovDoD', 'https://dod-graph.microsoft.us'],
    ['china', 'https://microsoftgraph.chinacloudapi.cn'],
  ] as const)('%s is %s', (cloud, origin) => {
    expect(graphOrigin(cloud)).toBe(origin);
  });

  it('takes an origin of the app’s own', () => {
    expect(graphOrigin({ graphOrigin: 'https://bff.contoso.com/' })).toBe('https://bff.contoso.com');
    expect(graphOrigin({ graphOrigin: 'http://localhost:3000' })).toBe('http://localhost:3000');
    expect(graphOrigin({ graphOrigin: 'https://[2001:db8::1]:8443' })).toBe('https://[2001:db8::1]:8443');
  });

  it.each([
    'contoso',
    'https://bff.contoso.com/graph',
    'https://bff.contoso.com?x',
    'https://bff.contoso.com\\graph',
    'https://a@b.example',
    'https://a b.example',
    'https://bff.contoso.com:99999',
    '',
  ])('refuses %j', (origin) => {
    expect(() => graphOrigin({ graphOrigin: origin })).toThrow('must be an https origin without a path');
  });

  it('refuses to send photos unencrypted', () => {
    for (const host of [
      'bff.contoso.com',
      'localhost.contoso.com',
      'localhost@contoso.com',
      '127.0.0.1.nip.io',
    ])
      expect(() => graphOrigin({ graphOrigin: `http://${host}` })).toThrow('must be an https origin');
  });
});

it('names a permission by its resource where a bare name would mean another cloud', () => {
  expect(scopePrefix('global')).toBe('');
  expect(scopePrefix('usGov')).toBe('https://graph.microsoft.us/');
  expect(scopePrefix({ graphOrigin: 'https://bff.contoso.com' })).toBe('');
});
