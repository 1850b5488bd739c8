import type { Owner } from '../tenant/owner';
import type { Subject } from '../tenant/subject';
import type { Tenant } from '../tenant/tenant';
import type { Answer } from './answer';
import type { SignIn } from './authenticate';
import { failure, type RequestIds } from './failure';
import type { IsTarget, Part } from './fault';
import { isPermitted, refusal } from './permissions';
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
  /** What was posted, as JSON; undefined where nothing that is JSON was. */
  readonly body: unknown;
  readonly batched: boolean;
  readonly ids: RequestIds;
}

/** A call that is in the log and not yet answered. */
export interface OpenCall {
  /** What the time it takes depends on. */
  readonly paths: readonly string[];
  answer(signIn: SignIn): Promise<Answer>;
  /** Logs `status` where there was no answer. */
  close(status: number): void;
}

export function openCall(call: Call, { tenant, faults, log }: Service): OpenCall {
  const { method, path, body, batched, ids } = call;
  const route = routeOf(path);
  const part = route && partOf(route.view);
  const entry = log.ask({ method, path, part, batched, ...(body === undefined ? {} : { body }) });
  return {
    paths: [path],
    async answer(signIn) {
      const owner = route?.owner ?? null;
      const subject = owner && tenant.find(owner, signIn.user);
      const answer = await faults.strike(targetIn(owner, subject), part, ids, () =>
        answerTo(call, route, subject, signIn, tenant),
      );
      entry.status = answer.status;
      return answer;
    },
    close(status) {
      entry.status ??= status;
    },
  };
}

async function answerTo(
  call: Call,
  route: Route | null,
  subject: Subject | null,
  signIn: SignIn,
  tenant: Tenant,
): Promise<Answer> {
  const { method, url, path, version, body, ids } = call;
  if (!route || !isThere(route, url)) {
    return failure(400, ids, 'BadRequest', `Resource not found for the segments of '${path}'.`);
  }
  if (method !== (route.view.kind === 'presences' ? 'POST' : 'GET')) return failure(405, ids);
  const isOwn = subject !== null && subject === tenant.user(signIn.user);
  if (!isPermitted(route, isOwn, signIn)) return refusal(route, ids);
  const { origin, searchParams: query } = url;
  return getResource({ route, subject, tenant, version, origin, query, body, ids });
}

/** Presence is not in China's cloud (cloudCommunications: getPresencesByUserId, Microsoft Graph reference). */
function isThere({ view }: Route, { hostname }: URL): boolean {
  const isPresence = view.kind === 'presence' || view.kind === 'presences';
  return !(isPresence && hostname === 'microsoftgraph.chinacloudapi.cn');
}

function partOf(view: View): Part {
  if (view.kind === 'photo') return view.value ? 'bytes' : 'metadata';
  if (view.kind === 'photos') return 'metadata';
  return view.kind === 'presences' ? 'presence' : view.kind;
}

function targetIn(owner: Owner | null, subject: Subject | null): IsTarget {
  return (target) => {
    if (target === '*' || subject?.isCalled(target)) return true;
    return owner !== null && 'id' in owner && owner.id.toLowerCase() === target.toLowerCase();
  };
}
