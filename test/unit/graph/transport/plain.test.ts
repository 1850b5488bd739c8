import { HttpResponse, http } from 'msw';
import { describe, expect, it, vi } from 'vitest';
import { GraphError, type TokenRequest } from '../../../../src/graph';
import type { GraphRequest } from '../../../../src/graph/transport';
import { soon, tenantOnTheWire, transport } from '../wire';

const { graph, server } = tenantOnTheWire({
  users: [{ userPrincipalName: 'ada@contoso.com', displayName: 'Ada', photo: true }],
});
const photo: GraphRequest = { path: '/me/photo', accept: 'json', scopes: ['User.Read'] };
const bytes: GraphRequest = { path: '/me/photo/$value', accept: 'bytes', scopes: ['User.Read'] };

async function failure(promise: Promise<unknown>): Promise<GraphError> {
  const error = await promise.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof GraphError) return error;
  throw new Error(`Not a GraphError: ${String(error)}`);
}

describe('a plain request', () => {
  it('resolves with what there is, and with null where there is nothing', async () => {
    expect(await transport()(photo)).toMatchObject({ status: 200, json: { width: 648 } });
    expect((await transport()(bytes))?.bytes?.length).toBeGreaterThan(100);
    expect(await transport()({ ...photo, path: '/users/nobody/photo' })).toBeNull();
  });

  it('asks for a token with the request’s own scopes, as the cloud names them', async () => {
    const getAccessToken = vi.fn(async (_: TokenRequest) => 'secret');
    await transport({ getAccessToken })(photo);
    expect(getAccessToken.mock.calls[0]?.[0].scopes).toEqual(['User.Read']);
    expect(graph.requests[0]?.authorization).toBe('Bearer secret');

    const origin = 'https://graph.microsoft.us';
    await transport({ origin, scopePrefix: `${origin}/`, getAccessToken })(photo);
    expect(getAccessToken.mock.calls[1]?.[0].scopes).toEqual([`${origin}/User.Read`]);
    expect(graph.requests[1]?.url).toBe(`${origin}/v1.0/me/photo`);
  });

  it('speaks to beta', async () => {
    await transport({ apiVersion: 'beta' })(photo);
    expect(graph.requests[0]?.url).toBe('https://graph.microsoft.com/beta/me/photo');
  });

  it('says so where there is no token', async () => {
    const cause = new Error('interaction_required');
    const rejected = await failure(transport({ getAccessToken: () => Promise.reject(cause) })(photo));
    expect(rejected).toMatchObject({ status: null, code: 'TokenUnavailable', scopes: ['User.Read'], cause });
    const thrown = () => {
      throw cause;
    };
    expect((await failure(transport({ getAccessToken: thrown })(photo))).code).toBe('TokenUnavailable');
    expect((await failure(transport({ getAccessToken: async () => '' })(photo))).code).toBe(
      'TokenUnavailable',
    );
    expect(graph.requests).toHaveLength(0);
  });

  it('calls a broken connection by its name', async () => {
    graph.fail('*', 0);
    const rejected = await soon(() => failure(transport()(photo)));
    expect(rejected).toMatchObject({ status: null, code: 'NetworkError' });
  });

  it('gives up on a token that never comes', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const pending = failure(transport({ getAccessToken: () => new Promise(() => {}) })(photo));
    await vi.advanceTimersByTimeAsync(30_001);
    vi.useRealTimers();
    expect(await pending).toMatchObject({ code: 'TokenUnavailable', cause: { code: 'Timeout' } });
  });

  it('does not call it a failure of Graph’s where the caller gives up', async () => {
    const controller = new AbortController();
    const pending = transport({ getAccessToken: () => new Promise(() => {}) })({
      ...photo,
      signal: controller.signal,
    });
    controller.abort();
    await expect(pending).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('follows no redirect with a token', async () => {
    const elsewhere = vi.fn(() => HttpResponse.json({}));
    server.use(
      http.get('https://graph.microsoft.com/v1.0/me/photo', () =>
        HttpResponse.redirect('https://evil.example/', 302),
      ),
      http.get('https://evil.example/', elsewhere),
    );
    expect((await soon(() => failure(transport()(photo)))).code).toBe('NetworkError');
    expect(elsewhere).not.toHaveBeenCalled();
  });

  it('leaves nothing in the HTTP cache, and sends no cookies beside a token', async () => {
    const asked: Request[] = [];
    server.use(
      http.get('https://graph.microsoft.com/*', ({ request }) => {
        asked.push(request);
      }),
    );
    await transport()(bytes);
    expect(asked).toMatchObject([{ cache: 'no-store', credentials: 'omit' }]);
  });

  it('reads no more than a photo can be', async () => {
    const endless = new ReadableStream({
      pull: (controller) => controller.enqueue(new Uint8Array(1024 * 1024)),
    });
    server.use(http.get('https://graph.microsoft.com/*', () => new HttpResponse(endless)));
    expect((await failure(transport()(bytes))).code).toBe('InvalidAnswer');
  });
});
