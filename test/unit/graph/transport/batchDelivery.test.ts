import fc from 'fast-check';
import { afterEach, expect, it, vi } from 'vitest';
import { GraphError } from '../../../../src/graph';
import { batchDelivery } from '../../../../src/graph/transport/batchDelivery';
import { createTokens } from '../../../../src/graph/transport/tokens';
import type { GraphRequest } from '../../../../src/graph/transport/types';
import { almost, anyJson } from '../../anyJson';
import { runs } from '../../fuzz';
import { endpoint } from '../wire';

afterEach(() => vi.unstubAllGlobals());

const COUNT = 4;
const requests: GraphRequest[] = Array.from({ length: COUNT }, (_, index) => ({
  path: `/users/p${index}/photo`,
  accept: index % 2 === 0 ? 'json' : 'bytes',
  scopes: ['User.ReadBasic.All'],
}));
const text = (index: number) => `photo of ${index}`;
const good = (index: number) => ({
  id: String(index),
  status: 200,
  headers: { ETag: `"${index}"` },
  body: index % 2 === 0 ? { of: text(index) } : btoa(text(index)),
});
const near = () =>
  fc.oneof(fc.integer({ min: 0, max: COUNT }).map(String), fc.constantFrom('00', ' 0', '-0', '0.0'));
const item = almost({
  id: near(),
  status: fc.integer({ min: 0, max: 600 }),
  headers: almost({ 'Retry-After': fc.string(), ETag: fc.string(), 'Content-Type': anyJson }),
  body: fc.oneof(fc.base64String(), fc.string(), anyJson),
});

/** Graph answers the next post so. */
function deliver(answer: unknown, status = 200) {
  vi.stubGlobal(
    'fetch',
    async () => new Response(typeof answer === 'string' ? answer : JSON.stringify(answer), { status }),
  );
  const there = endpoint();
  return batchDelivery(there, createTokens(there))(requests, new AbortController().signal);
}

it('answers each request once, whatever the answer to a post', async () => {
  const answer = fc.oneof(almost({ responses: fc.array(item, { maxLength: 8 }) }), fc.string());
  const status = fc.oneof({ weight: 3, arbitrary: fc.constant(200) }, fc.integer({ min: 200, max: 599 }));
  const property = fc.asyncProperty(answer, status, async (answered, outer) => {
    fc.pre(![204, 205, 304].includes(outer)); // Those have no body.
    const outcomes = await deliver(answered, outer).catch((error: unknown) => requests.map(() => error));
    expect(outcomes).toHaveLength(COUNT);
    for (const [index, outcome] of outcomes.entries()) {
      if (outcome instanceof GraphError) continue;
      expect(outcome).toMatchObject({ status: expect.any(Number), headers: expect.any(Headers) });
      const isBytes = requests[index]?.accept === 'bytes' && Reflect.get(Object(outcome), 'status') === 200;
      expect(Reflect.get(Object(outcome), 'bytes') instanceof Uint8Array).toBe(isBytes);
    }
  });
  await fc.assert(property, runs(500));
});

it('gives each its own answer, in whatever order and among whatever else that comes', async () => {
  const strangers = fc.array(
    item.filter((one) => !['0', '1', '2', '3'].includes(Reflect.get(Object(one), 'id'))),
    { maxLength: 6 },
  );
  const order = fc.shuffledSubarray([0, 1, 2, 3], { minLength: 0 });
  const property = fc.asyncProperty(
    order,
    strangers,
    fc.infiniteStream(fc.nat()),
    async (those, others, places) => {
      const responses = [...others];
      for (const index of those)
        responses.splice((places.next().value ?? 0) % (responses.length + 1), 0, good(index));
      const outcomes = await deliver({ responses });
      for (const [index, outcome] of outcomes.entries()) {
        if (!those.includes(index)) expect(outcome).toMatchObject({ code: 'NoAnswer' });
        else if (outcome instanceof Error) throw outcome;
        else {
          expect(outcome.headers.get('ETag')).toBe(`"${index}"`);
          const { bytes, json } = outcome;
          expect(bytes ? new TextDecoder().decode(bytes) : Reflect.get(Object(json), 'of')).toBe(text(index));
        }
      }
    },
  );
  await fc.assert(property, runs(500));
});
