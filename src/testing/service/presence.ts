import type { Owner } from '../tenant/owner';
import type { Subject } from '../tenant/subject';
import type { Tenant } from '../tenant/tenant';
import { type Answer, jsonAnswer } from './answer';
import { failure, type RequestIds } from './failure';

/** The most ids in one post (cloudCommunications: getPresencesByUserId, Microsoft Graph reference). */
const limit = 650;

/** One person's presence. Of all that people have, this alone cannot be had by a UPN (reported). */
export function presenceOf(subject: Subject, owner: Owner | null, context: string, ids: RequestIds): Answer {
  const isById = owner?.kind === 'me' || (owner && 'id' in owner && isObjectId(owner.id, subject));
  if (!isById) return failure(400, ids, 'BadRequest', 'The user id is no object id.');
  return jsonAnswer({ '@odata.context': context, ...described(subject) });
}

/** Many people's presence, by a post of their ids. Whom Graph does not know is left out. */
export function presencesOf(body: unknown, contextRoot: string, tenant: Tenant, ids: RequestIds): Answer {
  const asked = idsOf(body);
  if (!asked) return failure(400, ids, 'BadRequest', 'ids must be a collection of strings.');
  if (asked.length > limit) return failure(400, ids, 'BadRequest', `More than ${limit} ids.`);
  const found = asked.map((id) => ({ id, user: tenant.user(id) }));
  if (found.some(({ id, user }) => user && !isObjectId(id, user))) {
    return failure(400, ids, 'BadRequest', 'A user id is no object id.');
  }
  const context = `${contextRoot}Collection(microsoft.graph.presence)`;
  return jsonAnswer({
    '@odata.context': context,
    value: found.flatMap(({ user }) => (user ? [described(user)] : [])),
  });
}

function described({ id, presence }: Subject) {
  return { id, ...presence, statusMessage: null };
}

function isObjectId(id: string, subject: Subject): boolean {
  return id.toLowerCase() === subject.id.toLowerCase();
}

function idsOf(body: unknown): string[] | null {
  const { ids }: { ids?: unknown } = Object(body);
  return Array.isArray(ids) && ids.every((id) => typeof id === 'string') ? ids : null;
}
