import { describe, expect, it, vi } from 'vitest';
import type { GraphRequest, GraphResponse } from '../../../../src/graph/transport';
import { sharedTransport } from '../../../../src/graph/transport/sharedTransport';

const request: GraphRequest = { path: '/me/photo', accept: 'json', scopes: [] };
const response: GraphResponse = { status: 404, headers: new Headers(), json: null, bytes: null, token: null };

/** A far end whose answers are given by hand. */
function farEnd() {
  const sent: { signal: AbortSignal; settle: PromiseWithResolversLike }[] = [];
  const send = sharedTransport((sending) => {
    const settle = withResolvers();
    if (!sending.signal) throw new Error('A shared request can be given up.');
    sending.signal.addEventListener('abort', () => settle.reject(sending.signal?.reason));
    sent.push({ signal: sending.signal, settle });
    return settle.promise;
  });
  return { send, sent };
}

interface PromiseWithResolversLike {
  promise: Promise<GraphResponse>;
  resolve: (response: GraphResponse) => void;
  reject: (reason: unknown) => void;
}

/** `Promise.withResolvers`, which Node 20 lacks. */
function withResolvers(): PromiseWithResolversLike {
  let resolve: PromiseWithResolversLike['resolve'] = () => {};
  let reject: PromiseWithResolversLike['reject'] = () => {};
  const promise = new Promise<GraphResponse>((...settlers) => {
    [resolve, reject] = settlers;
  });
  return { promise, resolve, reject };
}

const tick = () => new Promise((resolve) => setTimeout(resolve));

describe('sharedTransport', () => {
  it('sends a request in flight once', async () => {
    const { send, sent } = farEnd();
    const answers = [send(request), send({ ...request })];
    expect(sent).toHaveLength(1);
    sent[0]?.settle.resolve(response);
    expect(await Promise.all(answers)).toEqual([response, response]);
  });

  it('sends it again after the answer, good or bad', async () => {
    const { send, sent } = farEnd();
    const first = send(request);
    sent[0]?.settle.reject(new Error('down'));
    await expect(first).rejects.toThrow('down');
    void send(request);
    expect(sent).toHaveLength(2);
  });

  it('lets one caller give up without the others', async () => {
    const { send, sent } = farEnd();
    const impatient = new AbortController();
    const given = send({ ...request, signal: impatient.signal });
    const kept = send(request);
    impatient.abort();
    await expect(given).rejects.toThrow('aborted');
    await tick();
    expect(sent[0]?.signal.aborted).toBe(false);
    sent[0]?.settle.resolve(response);
    expect(await kept).toBe(response);
  });

  it('gives a request up a tick after its last caller', async () => {
    const { send, sent } = farEnd();
    const only = new AbortController();
    const given = send({ ...request, signal: only.signal });
    only.abort();
    await expect(given).rejects.toThrow('aborted');
    await tick();
    expect(sent[0]?.signal.aborted).toBe(true);
    void send(request);
    expect(sent).toHaveLength(2);
  });

  it('is joined again by whoever comes back within that tick', async () => {
    const { send, sent } = farEnd();
    const first = new AbortController();
    const given = send({ ...request, signal: first.signal });
    first.abort();
    const back = send(request);
    await expect(given).rejects.toThrow('aborted');
    await tick();
    expect(sent).toHaveLength(1);
    sent[0]?.settle.resolve(response);
    expect(await back).toBe(response);
  });

  it('is joined again for as long as the answer is on its way, and sent again where it is lost', async () => {
    const sent: PromiseWithResolversLike[] = [];
    // A post that other items keep alive does not mind the abort of this one.
    const send = sharedTransport(() => {
      const settle = withResolvers();
      sent.push(settle);
      return settle.promise;
    });
    const controller = new AbortController();
    const given = send({ ...request, signal: controller.signal });
    controller.abort();
    await expect(given).rejects.toThrow('aborted');
    await tick();
    const back = send(request);
    expect(sent).toHaveLength(1);
    sent[0]?.reject(new DOMException('Given up by all others.', 'AbortError'));
    await tick();
    expect(sent).toHaveLength(2);
    sent[1]?.resolve(response);
    expect(await back).toBe(response);
  });

  it('sends nothing for a caller that has given up already', async () => {
    const far = vi.fn(async () => response);
    await expect(sharedTransport(far)({ ...request, signal: AbortSignal.abort() })).rejects.toThrow(
      'aborted',
    );
    expect(far).not.toHaveBeenCalled();
  });
});
