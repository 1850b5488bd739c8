import { type Answer, responseOf } from './answer';
import type { SignIn } from './authenticate';
import { type Call, openCall } from './call';
import { corsHeaders, preflightResponse } from './cors';
import { failure, type RequestIds, requestIdsOf } from './failure';
import { waitFor } from './latency';
import { NetworkError } from './networkError';
import { type BatchEntry, openBatch } from './openBatch';
import type { Service } from './service';

/** Logs an HTTP request and answers it. */
export async function respond(request: Request, service: Service): Promise<Response> {
  const address = addressOf(request);
  const entry = service.log.open(request, address.path);
  let status = 0;
  try {
    const response =
      request.method === 'OPTIONS'
        ? preflightResponse(request, service.cors)
        : await exchange(request, address, entry, service);
    status = response.status;
    return response;
  } finally {
    entry.status = status;
  }
}

type Address = Pick<Call, 'url' | 'path'> & { readonly version: Call['version'] | null };

function addressOf(request: Request): Address {
  const url = new URL(request.url);
  const [, version, path = url.pathname] = /^\/(v1\.0|beta)(?=\/)(.*)$/.exec(url.pathname) ?? [];
  return { url, path, version: version === 'v1.0' || version === 'beta' ? version : null };
}

async function exchange(
  request: Request,
  address: Address,
  entry: BatchEntry,
  service: Service,
): Promise<Response> {
  const ids = requestIdsOf(request);
  const answer = await answerTo(request, address, ids, entry, service);
  if (answer.status === 0) throw new NetworkError();
  const headers = corsHeaders(request, service.cors);
  headers.set('request-id', ids.requestId);
  headers.set('client-request-id', ids.clientRequestId);
  return responseOf(answer, headers);
}

async function answerTo(
  request: Request,
  { url, path, version }: Address,
  ids: RequestIds,
  entry: BatchEntry,
  service: Service,
): Promise<Answer> {
  if (version === null) return failure(400, ids, 'BadRequest', 'Invalid version.');
  const { method } = request;
  const isPost = method === 'POST';
  // From a copy: the caller's request stays readable.
  const text = isPost ? await request.clone().text() : '';
  const call: Call = { method, url, path, version, body: jsonOf(text), batched: false, ids };
  const isBatch = isPost && path === '/$batch';
  const open = isBatch ? openBatch(call, text, entry, service) : openCall(call, service);
  let status = 0;
  try {
    await waitFor(service.delay, open.paths, request.signal);
    const signIn = signInOf(await service.authenticate(request));
    const answer = signIn === null ? failure(401, ids) : await open.answer(signIn);
    status = answer.status;
    return answer;
  } finally {
    open.close(status);
  }
}

function signInOf(who: string | SignIn | null): SignIn | null {
  return typeof who === 'string' ? { user: who } : who;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
