import { type Answer, batchResponseOf, jsonAnswer } from './answer';
import type { SignIn } from './authenticate';
import { type BatchRequest, batchOf, itemUrl } from './batch';
import { type Call, type OpenCall, openCall } from './call';
import { failure } from './failure';
import type { LoggedBatchItem } from './requestLog';
import type { Service } from './service';

/** Where a batch is logged, item by item. */
export interface BatchEntry {
  batch: readonly LoggedBatchItem[] | null;
}

/**
 * A `$batch`. Its responses come in the reverse order of the requests: Graph promises no order, and this one shows up
 * a client that counts on one.
 */
export function openBatch(call: Call, body: string, entry: BatchEntry, service: Service): OpenCall {
  const requests = batchOf(body);
  const items =
    typeof requests === 'string' ? [] : requests.map((request) => openItem(request, call, service));
  entry.batch = items.map(({ logged }) => logged);
  return {
    paths: [call.path, ...items.flatMap(({ paths }) => paths)],
    answer: (signIn) =>
      service.faults.strike(
        (target) => target === '$batch',
        null,
        call.ids,
        () => truth(signIn),
      ),
    close(status) {
      for (const item of items) item.close(status);
    },
  };

  async function truth(signIn: SignIn): Promise<Answer> {
    if (typeof requests === 'string') return failure(400, call.ids, 'BadRequest', requests);
    const responses = await Promise.all(items.map(({ respond }) => respond(signIn)));
    return jsonAnswer({ responses: responses.reverse() });
  }
}

function openItem(request: BatchRequest, outer: Call, service: Service) {
  const base = `/${outer.version}`;
  const url = itemUrl(request, outer.url.origin + base);
  const path = url?.pathname.slice(base.length) ?? request.url;
  const method = request.method.toUpperCase();
  const logged: { -readonly [Key in keyof LoggedBatchItem]: LoggedBatchItem[Key] } = {
    id: request.id,
    method,
    url: request.url,
    status: null,
  };
  const call = openCall(
    { ...outer, method, url: url ?? outer.url, path, body: request.body, batched: true },
    service,
  );
  return {
    paths: call.paths,
    logged,
    async respond(signIn: SignIn) {
      const answer = await call.answer(signIn);
      // A batch has no other way to say that a connection behind it broke.
      const sent = answer.status === 0 ? failure(503, outer.ids) : answer;
      logged.status = sent.status;
      return batchResponseOf(request.id, sent);
    },
    close(status: number) {
      call.close(status);
      logged.status ??= status;
    },
  };
}
