import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, vi } from 'vitest';
import {
  type GetAccessToken,
  type GraphAccess,
  type GraphApiVersion,
  permissionsFor,
} from '../../../src/graph';
import { connect } from '../../../src/graph/transport';
// So that it is there at once, whatever clock a test goes by.
import '../../../src/graph/transport/recovery';
import { createGraph, type GraphOptions, graphHandlers } from '../../../src/testing';

/** A tenant behind the network of this process, for a test file. */
export function tenantOnTheWire(options: GraphOptions, origins?: string[]) {
  const graph = createGraph(options);
  const server = setupServer(...graphHandlers(graph, origins ? { origins } : {}));
  beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
  afterEach(() => {
    server.resetHandlers();
    graph.reset();
  });
  afterAll(() => server.close());
  return { graph, server };
}

interface Way {
  origin?: string;
  apiVersion?: GraphApiVersion;
  getAccessToken?: GetAccessToken | undefined;
  scopePrefix?: string;
}

export function endpoint({
  origin = 'https://graph.microsoft.com',
  apiVersion = 'v1.0',
  getAccessToken = async () => 'token',
  scopePrefix = '',
}: Way = {}) {
  return { origin, apiVersion, getAccessToken, scopePrefix };
}

/** Plain requests: for what readers make of an answer. */
export function transport(way?: Way) {
  return connect({ ...endpoint(way), batch: false });
}

/** The same, and the least permissions. */
export function access(way?: Way): GraphAccess {
  return { send: transport(way), permissions: permissionsFor };
}

/** Runs something on a clock of the test's own until it has settled. */
export async function soon<T>(run: () => Promise<T>): Promise<T> {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  const promise = run();
  let isSettled = false;
  const done = () => {
    isSettled = true;
  };
  promise.then(done, done);
  while (!isSettled) {
    await vi.advanceTimersByTimeAsync(50);
    await new Promise((resolve) => setImmediate(resolve));
  }
  vi.useRealTimers();
  return promise;
}
