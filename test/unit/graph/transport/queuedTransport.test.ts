import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { GraphRequest, GraphResponse } from '../../../../src/graph/transport';
import { createGate } from '../../../../src/graph/transport/gate';
import { queuedTransport } from '../../../../src/graph/transport/queuedTransport';
import { sharedTransport } from '../../../../src/graph/transport/sharedTransport';
import type { Delivery } from '../../../../src/graph/transport/types';
import { runs } from '../../fuzz';

const tick = () => new Promise((resolve) => setTimeout(resolve));
const get = (path: string, scope = 'User.Read', signal?: AbortSignal): GraphRequest => ({
  path,
  accept: 'json',
  scopes: [scope],
  signal,
});
const answerTo = ({ path }: GraphRequest): GraphResponse => ({
  status: 200,
  headers: new Headers(),
  json: path,
  bytes: null,
  token: null,
});

/** A far end that keeps its posts until they are answered by hand. */
function farEnd() {
  const posts: { paths: string[]; signal: AbortSignal; answer: () => void; fail: (error: Error) => void }[] =
    [];
  const deliver: Delivery = (requests, signal) =>
    new Promise((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason));
      const paths = requests.map(({ path }) => path);
      posts.push({ paths, signal, answer: () => resolve(requests.map(answerTo)), fail: reject });
    });
  return { deliver, posts };
}

describe('queuedTransport', () => {
  it('lets what is asked for in one turn travel together', async () => {
    const { deliver, posts } = farEnd();
    const send = queuedTransport(deliver, createGate(), { itemsPerPost: 20, postsInFlight: 4 });
    const answers = [send(get('/a')), send(get('/b'))];
    expect(posts).toHaveLength(0);
    await tick();
    expect(posts.map(({ paths }) => paths)).toEqual([['/a', '/b']]);
    posts[0]?.answer();
    expect((await Promise.all(answers)).map(({ json }) => json)).toEqual(['/a', '/b']);
  });

  it('keeps to its numbers, and sends the rest as there is room', async () => {
    const { deliver, posts } = farEnd();
    const send = queuedTransport(deliver, createGate(), { itemsPerPost: 2, postsInFlight: 2 });
    const answers = ['/1', '/2', '/3', '/4', '/5'].map((path) => send(get(path)));
    await tick();
    expect(posts.map(({ paths }) => paths)).toEqual([
      ['/1', '/2'],
      ['/3', '/4'],
    ]);
    posts[1]?.answer();
    await tick();
    await tick();
    expect(posts[2]?.paths).toEqual(['/5']);
    for (const post of posts) post.answer();
    await Promise.all(answers);
  });

  it('keeps apart what takes different tokens', async () => {
    const { deliver, posts } = farEnd();
    const send = queuedTransport(deliver, createGate(), { itemsPerPost: 20, postsInFlight: 4 });
    void send(get('/me/photo', 'User.Read'));
    void send(get('/users/ada/photo', 'User.ReadBasic.All'));
    void send(get('/me', 'User.Read'));
    await tick();
    expect(posts.map(({ paths }) => paths)).toEqual([['/me/photo', '/me'], ['/users/ada/photo']]);
  });

  it('never sends what is given up before it leaves', async () => {
    const { deliver, posts } = farEnd();
    const send = queuedTransport(deliver, createGate(), { itemsPerPost: 20, postsInFlight: 4 });
    const controller = new AbortController();
    const given = send(get('/given', 'User.Read', controller.signal));
    void send(get('/kept'));
    controller.abort();
    await expect(given).rejects.toThrow('aborted');
    await tick();
    expect(posts.map(({ paths }) => paths)).toEqual([['/kept']]);
  });

  it('aborts a post when all of its items are given up, and not before', async () => {
    const { deliver, posts } = farEnd();
    const send = queuedTransport(deliver, createGate(), { itemsPerPost: 20, postsInFlight: 4 });
    const controllers = [new AbortController(), new AbortController()];
    const given = controllers.map(({ signal }, index) => send(get(`/${index}`, 'User.Read', signal)));
    await tick();
    controllers[0]?.abort();
    expect(posts[0]?.signal.aborted).toBe(false);
    controllers[1]?.abort();
    expect(posts[0]?.signal.aborted).toBe(true);
    const outcomes = await Promise.allSettled(given);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });

  it('holds back while the gate is closed', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    const { deliver, posts } = farEnd();
    const gate = createGate();
    const send = queuedTransport(deliver, gate, { itemsPerPost: 20, postsInFlight: 4 });
    gate.close(40);
    const answer = send(get('/a'));
    await vi.advanceTimersByTimeAsync(39);
    expect(posts).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(2);
    vi.useRealTimers();
    posts[0]?.answer();
    expect(await answer).toMatchObject({ json: '/a' });
  });

  it('settles each request once, whatever the order of answers, failures and aborts', async () => {
    const step = fc.oneof(
      fc.record({
        do: fc.constant('ask' as const),
        path: fc.integer({ min: 0, max: 5 }),
        scope: fc.integer({ min: 0, max: 1 }),
      }),
      fc.record({ do: fc.constant('abort' as const), which: fc.nat(30) }),
      fc.record({ do: fc.constant('answer' as const), which: fc.nat(10) }),
      fc.record({ do: fc.constant('fail' as const), which: fc.nat(10) }),
      fc.record({ do: fc.constant('wait' as const) }),
    );
    const property = fc.asyncProperty(
      fc.array(step, { maxLength: 40 }),
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: 1, max: 3 }),
      fc.boolean(),
      async (steps, itemsPerPost, postsInFlight, isShared) => {
        const { deliver, posts } = farEnd();
        const queue = queuedTransport(deliver, createGate(), { itemsPerPost, postsInFlight });
        const send = isShared ? sharedTransport(queue) : queue;
        const asked: { path: string; controller: AbortController; settled: number; wrong: boolean }[] = [];
        let open = 0;
        for (const one of steps) {
          if (one.do === 'ask') {
            const entry = {
              path: `/${one.path}`,
              controller: new AbortController(),
              settled: 0,
              wrong: false,
            };
            asked.push(entry);
            send(get(entry.path, `scope ${one.scope}`, entry.controller.signal)).then(
              (answer) => {
                entry.settled += 1;
                entry.wrong = answer?.json !== entry.path;
              },
              () => {
                entry.settled += 1;
              },
            );
          } else if (one.do === 'abort') asked[one.which % Math.max(asked.length, 1)]?.controller.abort();
          else if (one.do === 'answer') posts[one.which % Math.max(posts.length, 1)]?.answer();
          else if (one.do === 'fail') posts[one.which % Math.max(posts.length, 1)]?.fail(new Error('down'));
          else await tick();
        }
        while (asked.some(({ settled }) => settled === 0)) {
          await tick();
          for (const post of posts) post.answer();
          await tick();
          open += 1;
          if (open > 100) throw new Error('A request never settled.');
        }
        expect(asked.filter(({ settled, wrong }) => settled !== 1 || wrong)).toEqual([]);
        expect(posts.every(({ paths }) => paths.length <= itemsPerPost)).toBe(true);

        // Nothing leaks: every place in flight is free again, and no dead flight is joined.
        await tick();
        const before = posts.length;
        const afresh = Array.from({ length: itemsPerPost * postsInFlight }, (_, index) =>
          send(get(`/${index}`)),
        );
        await tick();
        expect(posts.length - before).toBe(postsInFlight);
        for (const post of posts) post.answer();
        expect((await Promise.all(afresh)).map((answer) => answer?.json)).toEqual(
          afresh.map((_, index) => `/${index}`),
        );
      },
    );
    await fc.assert(property, runs(150));
  });
});
