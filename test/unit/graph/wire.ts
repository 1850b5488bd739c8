import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { fetchTransport, type GetAccessToken, type GraphApiVersion } from '../../../src/graph';
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

export function transport({
  origin = 'https://graph.microsoft.com',
  apiVersion = 'v1.0',
  getAccessToken = async () => 'token',
  scopePrefix = '',
}: {
  origin?: string;
  apiVersion?: GraphApiVersion;
  getAccessToken?: GetAccessToken | undefined;
  scopePrefix?: string;
} = {}) {
  return fetchTransport({ origin, apiVersion, getAccessToken, scopePrefix });
}
