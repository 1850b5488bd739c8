import fc from 'fast-check';
import { afterEach, expect, it, vi } from 'vitest';
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
    const answers = await deliver(answered, outer);
    expect(answers).toHaveLength(COUNT);
    for (const [index, answer] of answers.entries()) {
      expect(answer).toMatchObject({ status: expect.any(Number), headers: expect.any(Headers) });
      // Where the post was refused, all are.
      expect(answer.isOfBatch || outer === 200).toBe(true);
      const mayHaveBytes = !answer.isOfBatch && requests[index]?.accept === 'bytes' && answer.status === 200;
      expect(answer.bytes === null || mayHaveBytes).toBe(true);
      expect(answer.json === null || !mayHaveBytes).toBe(true);
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
      const answers = await deliver({ responses });
      for (const [index, answer] of answers.entries()) {
        if (!those.includes(index)) expect(answer).toMatchObject({ status: 0 });
        else {
          expect(answer.headers.get('ETag')).toBe(`"${index}"`);
          const { bytes, json } = answer;
          expect(bytes ? new TextDecoder().decode(bytes) : Reflect.get(Object(json), 'of')).toBe(text(index));
        }
      }
    },
  );
  await fc.assert(property, runs(500));
});
