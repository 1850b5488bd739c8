import { describe, expect, it, vi } from 'vitest';
import { createRefusals, GraphError } from '../../../src/graph';
import type { GraphResponse } from '../../../src/graph/transport';

const refusal = (status: number | null, scope = 'User.Read', code: string | null = null) =>
  new GraphError('Refused.', { status, code, scopes: [scope] });
const ANSWER: GraphResponse = { status: 200, headers: new Headers(), json: null, bytes: null, token: null };
const request = { path: '/me', accept: 'json', scopes: ['User.Read'] } as const;

describe('refusals', () => {
  it.each([
    ['a 403', () => refusal(403)],
    ['a 401', () => refusal(401)],
    ['no token', () => refusal(null, 'User.Read', 'TokenUnavailable')],
  ])('%s is news once for each permission', (_, make) => {
    const { isNews, last } = createRefusals();
    const first = make();
    expect([isNews(first), isNews(make()), isNews(refusal(403))]).toEqual([true, false, false]);
    expect(isNews(refusal(403, 'Files.Read'))).toBe(true);
    expect(last(['Presence.Read'])).toBeNull();
  });

  it('any other failure is news each time, and the same one once', () => {
    const { isNews, last } = createRefusals();
    const down = refusal(503);
    expect([isNews(down), isNews(down), isNews(refusal(503)), isNews(refusal(null))]).toEqual([
      true,
      false,
      true,
      true,
    ]);
    expect(last(['User.Read'])).toBeNull();
  });

  it.each([
    ['an answer', async () => ANSWER],
    ['nothing to answer', async () => null],
  ])('are over with %s', async (_, send) => {
    const { isNews, follow, last } = createRefusals();
    isNews(refusal(403));
    await follow(send)(request);
    expect(last(['User.Read'])).toBeNull();
    expect(isNews(refusal(403))).toBe(true);
  });

  it('are not over with a failure, nor with the answer to another permission', async () => {
    const { isNews, follow } = createRefusals();
    isNews(refusal(403));
    await expect(follow(() => Promise.reject(refusal(503)))(request)).rejects.toThrow('Refused.');
    await follow(async () => ANSWER)({ ...request, scopes: ['Files.Read'] });
    expect(isNews(refusal(403))).toBe(false);
  });

  it('remember the last one and when it was, until they are cleared', () => {
    vi.useFakeTimers({ now: 1000 });
    const { isNews, last, clear } = createRefusals();
    isNews(refusal(403));
    const error = refusal(null, 'User.Read', 'TokenUnavailable');
    vi.setSystemTime(2000);
    isNews(error);
    expect(last(['User.Read'])).toEqual({ error, at: 2000 });
    clear();
    expect(last(['User.Read'])).toBeNull();
    vi.useRealTimers();
  });
});
