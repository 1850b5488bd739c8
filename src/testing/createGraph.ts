import { type Answer, responseOf } from './answer';
import { bearerAuthentication } from './authenticate';
import { type Call, openCall } from './call';
import { corsHeaders, preflightResponse } from './cors';
import { failure, requestIdsOf } from './failure';
import { createFaults } from './fault';
import type { Graph, GraphOptions } from './graph';
import { type Delay, waitFor } from './latency';
import { NetworkError } from './networkError';
import { pictureColor } from './picture';
import { postBatch } from './postBatch';
import { createRequestLog, type RequestLog } from './requestLog';
import type { Subject } from './subject';
import { tenantOf } from './tenant';

/**
 * Creates a synthetic tenant: people, groups, teams and contacts whose photos are read as from Microsoft Graph. For
 * tests, stories and demos; it runs in browsers, workers and Node, and depends on nothing.
 *
 * @throws Error where `me` or `driveCreator` is no user, or two subjects of a kind have one id
 */
export function createGraph(options: GraphOptions = {}): Graph {
  const tenant = tenantOf(options);
  const faults = createFaults();
  const log = createRequestLog();
  const service = { tenant, faults, log };
  const authenticate = options.authenticate ?? bearerAuthentication(tenant);
  let delay: Delay = 0;

  async function handle(request: Request): Promise<Response> {
    const address = addressOf(request);
    const entry = log.open(request, address.path);
    try {
      const response = await respond(request, entry, address);
      entry.status = response.status;
      return response;
    } catch (error) {
      entry.status = 0;
      throw error;
    }
  }

  async function respond(
    request: Request,
    entry: ReturnType<RequestLog['open']>,
    address: Address,
  ): Promise<Response> {
    if (request.method === 'OPTIONS') return preflightResponse(request, options);
    const ids = requestIdsOf(request);
    const send = (answer: Answer) => {
      if (answer.status === 0) throw new NetworkError();
      const headers = corsHeaders(request, options);
      headers.set('request-id', ids.requestId);
      headers.set('client-request-id', ids.clientRequestId);
      return responseOf(answer, headers);
    };
    const wait = (paths: readonly string[]) => waitFor(delay, paths, request.signal);

    const signedIn = await authenticate(request);
    const { version } = address;
    if (signedIn === null || version === null) {
      await wait([address.path]);
      return send(
        signedIn === null ? failure(401, ids) : failure(400, ids, 'BadRequest', 'Invalid version.'),
      );
    }
    const call: Call = { ...address, version, batched: false, signedIn, ids };
    if (call.method === 'POST' && call.path === '/$batch') {
      // From a copy: the caller's request stays readable.
      return send(await postBatch(call, await request.clone().text(), entry, service, wait));
    }
    const single = openCall(call, service);
    try {
      await wait([call.path]);
      return send(await single.answer());
    } finally {
      single.giveUp();
    }
  }

  function called(name: string): [Subject, ...Subject[]] {
    const [first, ...others] = tenant.called(name);
    if (first) return [first, ...others];
    throw new Error(
      `This tenant holds nothing by the id or UPN '${name}'. Name it in createGraph's options.`,
    );
  }

  return {
    handle,
    get requests() {
      return log.requests;
    },
    get items() {
      return log.items;
    },
    clearLog: log.clear,
    setPhoto(name, photo) {
      for (const subject of called(name)) subject.setPhoto(photo);
    },
    etagOf(name) {
      const { photo } = called(name)[0];
      return photo === 'legacy-1x1' ? null : (photo?.etag ?? null);
    },
    colorOf(name) {
      const { id, version } = called(name)[0];
      return pictureColor(id, version);
    },
    fail: (target, status, faultOptions = {}) => faults.add(target, status, faultOptions),
    delay(next) {
      delay = next;
    },
    reset() {
      tenant.reset();
      faults.clear();
      log.clear();
      delay = 0;
    },
  };
}

type Address = Pick<Call, 'method' | 'url' | 'path'> & { version: Call['version'] | null };

function addressOf(request: Request): Address {
  const url = new URL(request.url);
  const [, version, path = url.pathname] = /^\/(v1\.0|beta)(?=\/)(.*)$/.exec(url.pathname) ?? [];
  const known = version === 'v1.0' || version === 'beta' ? version : null;
  return { method: request.method, url, path, version: known };
}
