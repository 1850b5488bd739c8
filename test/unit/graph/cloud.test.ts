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
  });

  it.each(['contoso', 'https://bff.contoso.com/graph', 'https://bff.contoso.com?x', ''])(
    'refuses %j',
    (origin) => {
      expect(() => graphOrigin({ graphOrigin: origin })).toThrow('must be an https origin without a path');
    },
  );

  it('refuses to send photos unencrypted', () => {
    expect(() => graphOrigin({ graphOrigin: 'http://bff.contoso.com' })).toThrow('must be an https origin');
  });
});

it('names a permission by its resource where a bare name would mean another cloud', () => {
  expect(scopePrefix('global')).toBe('');
  expect(scopePrefix('usGov')).toBe('https://graph.microsoft.us/');
  expect(scopePrefix({ graphOrigin: 'https://bff.contoso.com' })).toBe('');
});
