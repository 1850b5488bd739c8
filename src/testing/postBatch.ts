import { type Answer, batchResponseOf, jsonAnswer } from './answer';
import { type BatchRequest, batchOf, itemUrl } from './batch';
import { type Call, openCall, type Service } from './call';
import { failure } from './failure';
import type { LoggedBatchItem } from './requestLog';

/** Where a batch is logged, item by item. */
export interface BatchEntry {
  batch: readonly LoggedBatchItem[] | null;
}

/**
 * Answers a `$batch`. The responses come in the reverse order of the requests: Graph promises no order, and this one
 * shows up a client that counts on one.
 */
export async function postBatch(
  call: Call,
  body: string,
  entry: BatchEntry,
  service: Service,
  wait: (paths: readonly string[]) => Promise<void>,
): Promise<Answer> {
  const requests = batchOf(body);
  const items =
    typeof requests === 'string' ? [] : requests.map((request) => openItem(request, call, service));
  entry.batch = items.map(({ logged }) => logged);
  try {
    await wait([call.path, ...items.map(({ path }) => path)]);
    const outer = service.faults.strike((target) => target === '$batch', null, call.ids);
    if (outer) return outer;
    if (typeof requests === 'string') return failure(400, call.ids, 'BadRequest', requests);
    const responses = await Promise.all(items.map(({ respond }) => respond()));
    return jsonAnswer({ responses: responses.reverse() });
  } finally {
    for (const { giveUp } of items) giveUp();
  }
}

function openItem(request: BatchRequest, outer: Call, service: Service) {
  const base = `${outer.url.origin}/${outer.version}`;
  const url = itemUrl(request, base);
  const path = url ? url.pathname.slice(`/${outer.version}`.length) : request.url;
  const method = request.method.toUpperCase();
  const logged: { -readonly [Key in keyof LoggedBatchItem]: LoggedBatchItem[Key] } = {
    ...{ id: request.id, method, url: request.url },
    status: null,
  };
  const call = openCall({ ...outer, method, url: url ?? outer.url, path, batched: true }, service);
  return {
    path,
    logged,
    async respond() {
      const answer = await call.answer();
      // A batch has no way to say that the connection to a mailbox broke but this.
      const sent = answer.status === 0 ? failure(503, outer.ids) : answer;
      logged.status = sent.status;
      return batchResponseOf(request.id, sent);
    },
    giveUp() {
      call.giveUp();
      logged.status ??= 0;
    },
  };
}
