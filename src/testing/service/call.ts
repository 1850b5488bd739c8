import type { Owner } from '../tenant/owner';
import type { Subject } from '../tenant/subject';
import type { Answer } from './answer';
import { failure, type RequestIds } from './failure';
import type { IsTarget, Part } from './fault';
import { getResource } from './resource';
import { type Route, routeOf, type View } from './route';
import type { Service } from './service';

/** Something asked of Graph, by a request of its own or in a batch. */
export interface Call {
  readonly method: string;
  readonly url: URL;
  /** What follows the version. */
  readonly path: string;
  readonly version: 'v1.0' | 'beta';
  readonly batched: boolean;
  readonly ids: RequestIds;
}

/** A call that is in the log and not yet answered. */
export interface OpenCall {
  /** What the time it takes depends on. */
  readonly paths: readonly string[];
  answer(signedIn: string): Promise<Answer>;
  /** Logs `status` where there was no answer. */
  close(status: number): void;
}

export function openCall(call: Call, { tenant, faults, log }: Service): OpenCall {
  const { method, path, batched, ids } = call;
  const route = routeOf(path);
  const part = route && partOf(route.view);
  const entry = log.ask({ method, path, part, batched });
  return {
    paths: [path],
    async answer(signedIn) {
      const subject = route && tenant.find(route.owner, signedIn);
      const fault = faults.strike(targetIn(route?.owner ?? null, subject), part, ids);
      const answer = fault ?? (await answerTo(call, route, subject));
      entry.status = answer.status;
      return answer;
    },
    close(status) {
      entry.status ??= status;
    },
  };
}

async function answerTo(call: Call, route: Route | null, subject: Subject | null): Promise<Answer> {
  const { method, url, path, version, ids } = call;
  if (!route) return failure(400, ids, 'BadRequest', `Resource not found for the segments of '${path}'.`);
  if (method !== 'GET') return failure(405, ids);
  return getResource({ route, subject, version, origin: url.origin, query: url.searchParams, ids });
}

function partOf(view: View): Part {
  if (view.kind === 'profile') return 'profile';
  return view.kind === 'photo' && view.value ? 'bytes' : 'metadata';
}

function targetIn(owner: Owner | null, subject: Subject | null): IsTarget {
  return (target) => {
    if (target === '*' || subject?.isCalled(target)) return true;
    return owner !== null && 'id' in owner && owner.id.toLowerCase() === target.toLowerCase();
  };
}
