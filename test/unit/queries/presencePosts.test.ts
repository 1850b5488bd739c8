import { QueryClient } from '@tanstack/react-query';
import fc from 'fast-check';
import { afterEach, expect, it, vi } from 'vitest';
import { createRefusals, type GraphPresence, permissionsFor } from '../../../src/graph';
import type { GraphRequest, GraphResponse } from '../../../src/graph/transport';
import { DEFAULT_CACHE_TIMES, type GraphSource } from '../../../src/queries';
import { createPresencePosts } from '../../../src/queries/presencePosts';
import { runs } from '../fuzz';

afterEach(() => vi.useRealTimers());

const which = fc.nat(20);
const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('ask' as const), id: fc.constantFrom('a', 'A', 'b', 'c') }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('giveUp' as const, 'answer' as const), which }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('fail' as const), which }) },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('wait' as const), ms: fc.constantFrom(0, 100, 250, 1_000) }),
  },
);

interface Post {
  ids: string[];
  answer(): void;
  fail(): void;
}

/** Graph, which answers a post when it is let, and knows everybody but `c`. */
function farEnd() {
  const posts: Post[] = [];
  const source: GraphSource = {
    client: new QueryClient(),
    scope: { origin: 'https://graph.microsoft.com', apiVersion: 'v1.0', accountKey: 'me' },
    times: DEFAULT_CACHE_TIMES,
    permissions: permissionsFor,
    hasPresence: true,
    refusals: createRefusals(),
    onError: () => {},
    send: ({ post, signal }: GraphRequest) =>
      new Promise<GraphResponse>((resolve, reject) => {
        const ids: string[] = Reflect.get(Object(post), 'ids');
        const value = ids.filter((id) => id !== 'c').map((id) => ({ id, availability: `of ${id}` }));
        const answer = { status: 200, headers: new Headers(), json: { value }, bytes: null, token: null };
        posts.push({ ids, answer: () => resolve(answer), fail: () => reject(new Error('down')) });
        signal?.addEventListener('abort', () => reject(signal.reason));
      }),
  };
  return { posts, source };
}

it('tells each of their own presence, once, whatever the order of things', async () => {
  const property = fc.asyncProperty(fc.array(step, { maxLength: 30, size: 'max' }), async (steps) => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { posts, source } = farEnd();
    const read = createPresencePosts();
    const asks: { id: string; controller: AbortController; came: (GraphPresence | null | Error)[] }[] = [];

    for (const one of steps) {
      const place = 'which' in one ? one.which : 0;
      if (one.do === 'ask') {
        const ask = {
          id: one.id,
          controller: new AbortController(),
          came: [] as (GraphPresence | null | Error)[],
        }; // Empty at first.
        asks.push(ask);
        read(source, one.id, ask.controller.signal).then(
          (presence) => ask.came.push(presence),
          (reason: unknown) => ask.came.push(reason instanceof Error ? reason : new Error(String(reason))),
        );
      } else if (one.do === 'giveUp') asks[place % Math.max(asks.length, 1)]?.controller.abort();
      else if (one.do === 'answer') posts[place % Math.max(posts.length, 1)]?.answer();
      else if (one.do === 'fail') posts[place % Math.max(posts.length, 1)]?.fail();
      await vi.advanceTimersByTimeAsync(one.do === 'wait' ? one.ms : 0);
    }
    await vi.advanceTimersByTimeAsync(1_000);
    for (const post of posts) post.answer();
    await vi.advanceTimersByTimeAsync(0);

    for (const { id, came, controller } of asks) {
      expect(came).toHaveLength(1);
      const [one] = came;
      if (one instanceof Error) expect(one.message === 'down' || controller.signal.aborted).toBe(true);
      else expect(one?.availability).toBe(id === 'c' ? undefined : `of ${id.toLowerCase()}`);
    }
    for (const { ids } of posts) expect(new Set(ids).size).toBe(ids.length);
    expect(vi.getTimerCount()).toBe(0);
    vi.useRealTimers();
  });
  await fc.assert(property, runs(300));
});
