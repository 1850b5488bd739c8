import fc from 'fast-check';
import { afterEach, expect, it, vi } from 'vitest';
import { GraphError } from '../../../../../src/graph';
import { createGate } from '../../../../../src/graph/transport/gate';
import { queuedTransport } from '../../../../../src/graph/transport/queuedTransport';
import { recover } from '../../../../../src/graph/transport/recovery';
import { createTokens } from '../../../../../src/graph/transport/tokens';
import type { Delivery, GraphResponse } from '../../../../../src/graph/transport/types';
import { runs } from '../../../fuzz';
import { endpoint } from '../../wire';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** How often one thing is asked for at the most. */
const MOST_TRIES = 4;

const status = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(200, 404, 403, 400) },
  { weight: 3, arbitrary: fc.constantFrom(429, 503, 500, 408) },
  { weight: 1, arbitrary: fc.constant(0) },
);
const outcome = fc.record({
  status,
  retryAfter: fc.constantFrom(
    null,
    '0',
    '0.5',
    '2',
    '7.25',
    '40',
    '90',
    '1000',
    'Mon, 23 Nov 2026 12:00:30 GMT',
    'soon',
  ),
  takes: fc.constantFrom(0, 10, 900),
});
const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('ask' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('giveUp' as const), which: fc.nat(10) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('hide' as const, 'show' as const) }) },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('wait' as const), ms: fc.constantFrom(0, 1, 300, 2_000, 61_000) }),
  },
);

const mayHelp = ({ status: is }: Sent) => is === 0 || is === 408 || is === 429 || is >= 500;

interface Sent {
  status: number;
}

interface Ask {
  controller: AbortController;
  /** What it was answered, in order of arrival. */
  sent: Sent[];
  /** How it came out: an answer, a reason; absent while it is under way. */
  came?: { response: GraphResponse | null } | { reason: unknown };
}

it('ends, in few tries, and asks no more of a service that wants a pause, whatever that answers', async () => {
  const property = fc.asyncProperty(
    fc.array(step, { maxLength: 25, size: 'max' }),
    fc.array(outcome, { minLength: 1, maxLength: 12, size: 'max' }),
    async (steps, outcomes) => {
      vi.useFakeTimers({
        now: Date.parse('2026-11-23T12:00:00Z'),
        toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'],
      });
      // So that a run can be repeated.
      vi.spyOn(Math, 'random').mockReturnValue(0.5);
      const page = Object.assign(new EventTarget(), { visibilityState: 'visible' });
      vi.stubGlobal('document', page);
      const gate = createGate();
      const asks: Ask[] = [];
      let posts = 0;

      const deliver: Delivery = async (requests, signal) => {
        // Whatever leaves, leaves through an open gate.
        expect([gate.pause(), page.visibilityState]).toEqual([0, 'visible']);
        const answer = outcomes[posts % outcomes.length];
        posts += 1;
        if (!answer) throw new Error('There is always another outcome.');
        for (const { path } of requests) asks[Number(path.slice(1))]?.sent.push(answer);
        await new Promise<void>((resolve, reject) => {
          setTimeout(resolve, answer.takes);
          signal.addEventListener('abort', () => reject(signal.reason));
        });
        if (answer.status === 0) throw new TypeError('The connection broke.');
        const headers = new Headers(answer.retryAfter === null ? {} : { 'Retry-After': answer.retryAfter });
        return requests.map(() => ({ status: answer.status, headers, json: null, bytes: null, token: null }));
      };
      const channel = {
        send: queuedTransport(deliver, gate, { itemsPerPost: 2, postsInFlight: 2 }),
        gate,
        tokens: createTokens(endpoint()),
      };
      const show = (visibilityState: string) => {
        page.visibilityState = visibilityState;
        page.dispatchEvent(new Event('visibilitychange'));
      };

      for (const one of steps) {
        if (one.do === 'ask') {
          const ask: Ask = { controller: new AbortController(), sent: [] };
          // Each is a request of its own.
          const path = `/${asks.push(ask) - 1}`;
          recover({ path, accept: 'json', scopes: [], signal: ask.controller.signal }, channel).then(
            (response) => settle(ask, { response }),
            (reason: unknown) => settle(ask, { reason }),
          );
        } else if (one.do === 'giveUp') asks[one.which % Math.max(asks.length, 1)]?.controller.abort();
        else if (one.do === 'wait') await vi.advanceTimersByTimeAsync(one.ms);
        else show(one.do === 'hide' ? 'hidden' : 'visible');
      }
      show('visible');
      await vi.advanceTimersByTimeAsync(60 * 60_000);

      for (const { came, sent, controller } of asks) {
        expect(came).toBeDefined();
        expect(sent.length).toBeLessThanOrEqual(MOST_TRIES);
        // Asked again where it may help, and nowhere else.
        expect(sent.slice(0, -1).every(mayHelp)).toBe(true);
        const last = sent.at(-1)?.status;
        if (came && 'response' in came) expect(came.response?.status ?? 404).toBe(last);
        else if (came?.reason instanceof GraphError) {
          const { status, code } = came.reason;
          expect(status ?? code).toBe(last || (sent.length === 0 ? 'Paused' : 'NetworkError'));
        } else expect(controller.signal.aborted).toBe(true);
      }
      expect(vi.getTimerCount()).toBe(0);
      vi.useRealTimers();

      function settle(ask: Ask, came: NonNullable<Ask['came']>): void {
        expect(ask.came).toBeUndefined();
        ask.came = came;
      }
    },
  );
  await fc.assert(property, runs(300));
});
