import { describe, expect, it, vi } from 'vitest';
import type { TokenRequest } from '../../../../src/graph';
import { connect, type GraphRequest } from '../../../../src/graph/transport';
import { endpoint, soon, tenantOnTheWire } from '../wire';

const { graph } = tenantOnTheWire({
  users: [
    { id: 'ada', displayName: 'Ada', presence: { availability: 'Busy' } },
    { id: 'bob', displayName: 'Bob' },
  ],
});
const presenceOf = (...ids: string[]): GraphRequest => ({
  path: '/communications/getPresencesByUserId',
  accept: 'json',
  scopes: ['Presence.Read.All'],
  post: { ids },
});
const found = (...ids: string[]) => ({ status: 200, json: { value: ids.map((id) => ({ id })) } });

describe('a post', () => {
  it.each([true, false])('travels by itself, whether or not others are batched (%s)', async (batch) => {
    const send = connect({ ...endpoint(), batch });
    const photo: GraphRequest = { path: '/me/photo', accept: 'json', scopes: ['Presence.Read.All'] };
    const [answer] = await Promise.all([send(presenceOf('ada')), send(photo)]);
    expect(answer).toMatchObject({ status: 200, json: { value: [{ id: 'ada', availability: 'Busy' }] } });
    expect(graph.requests.filter(({ path }) => path.startsWith('/communications'))).toHaveLength(1);
    expect(graph.requests).toHaveLength(2);
  });

  it('is not taken for another, though both go to one address', async () => {
    const send = connect({ ...endpoint(), batch: true });
    const answers = await Promise.all([send(presenceOf('ada')), send(presenceOf('bob'))]);
    expect(answers).toMatchObject([found('ada'), found('bob')]);
  });

  it('is tried again, waits for its turn and has its token renewed, as everything', async () => {
    const getAccessToken = vi.fn(async (_: TokenRequest) => 'token');
    const send = connect({ ...endpoint({ getAccessToken }), batch: true });
    graph.fail('*', 503, { times: 1 });
    expect(await soon(() => send(presenceOf('ada')))).toMatchObject(found('ada'));

    graph.fail('*', 429, { times: 1, retryAfter: 2 });
    const waited = await soon(async () => {
      const started = performance.now();
      expect(await send(presenceOf('ada'))).toMatchObject(found('ada'));
      return performance.now() - started;
    });
    expect(waited).toBeGreaterThanOrEqual(2000);

    graph.fail('*', 401, { times: 1 });
    expect(await send(presenceOf('ada'))).toMatchObject(found('ada'));
    expect(getAccessToken.mock.lastCall?.[0].forceRefresh).toBe(true);
  });

  it('is held back with the rest while Graph throttles the account', async () => {
    const send = connect({ ...endpoint(), batch: true });
    graph.fail('ada', 429, { times: 1, retryAfter: 5 });
    await soon(async () => {
      const throttled = send({ path: '/users/ada/photo', accept: 'json', scopes: ['User.ReadBasic.All'] });
      await vi.advanceTimersByTimeAsync(1000);
      const posted = send(presenceOf('ada'));
      await vi.advanceTimersByTimeAsync(1000);
      expect(graph.requests.filter(({ path }) => path.startsWith('/communications'))).toHaveLength(0);
      await Promise.all([throttled, posted]);
    });
  });

  it('is given up with its caller', async () => {
    graph.delay(60_000);
    const controller = new AbortController();
    const send = connect({ ...endpoint(), batch: true });
    const answer = send({ ...presenceOf('ada'), signal: controller.signal });
    await vi.waitFor(() => expect(graph.requests).toHaveLength(1));
    controller.abort();
    await expect(answer).rejects.toMatchObject({ name: 'AbortError' });
    await vi.waitFor(() => expect(graph.requests[0]?.status).toBe(0));
  });
});
