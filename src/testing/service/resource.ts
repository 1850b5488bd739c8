import type { Owner } from '../tenant/owner';
import type { Subject } from '../tenant/subject';
import type { Tenant } from '../tenant/tenant';
import { type Answer, jsonAnswer } from './answer';
import { failure, type RequestIds } from './failure';
import { groupMembers } from './groupMembers';
import { photoBytes, photoCollection, photoMetadata } from './photoAnswer';
import { presenceOf, presencesOf } from './presence';
import type { Route } from './route';
import { picked } from './select';

export interface ResourceRequest {
  readonly route: Route;
  readonly subject: Subject | null;
  readonly tenant: Tenant;
  readonly version: 'v1.0' | 'beta';
  readonly origin: string;
  readonly query: URLSearchParams;
  /** What was posted. */
  readonly body: unknown;
  readonly ids: RequestIds;
}

/** Answers what may be read. */
export async function getResource(request: ResourceRequest): Promise<Answer> {
  const { route, subject, version, query, ids } = request;
  const { owner, view } = route;
  const contextRoot = `${request.origin}/${version}/$metadata#`;
  if (view.kind === 'presences') return presencesOf(request.body, contextRoot, request.tenant, ids);
  if (!subject) return unknownSubject(owner, ids);
  const select = query.get('$select');
  const metadata = `${contextRoot}${setOf(subject)}`;
  if (view.kind === 'presence') return presenceOf(subject, owner, `${metadata}/presence`, ids);
  if (view.kind === 'members') return groupMembers(subject, contextRoot, request);
  if (view.kind === 'profile') {
    if (query.has('$expand'))
      return failure(400, ids, 'BadRequest', 'Parsing OData Select and Expand failed.');
    const entity = select === null ? subject.profile : { ...subject.profile, ...subject.selectable };
    const context = `${metadata}${select === null ? '' : `(${select})`}/$entity`;
    return jsonAnswer({ '@odata.context': context, ...picked(entity, select) });
  }
  const context = `${metadata}('${encodeURIComponent(subject.id)}')/`;
  if (view.kind === 'photos') {
    const found = await photoCollection({
      photo: subject.photo,
      size: null,
      version,
      context: `${context}photos`,
      select,
    });
    return found ?? failure(404, ids);
  }
  const asked = {
    photo: subject.photo,
    size: view.size,
    version,
    context: `${context}${view.size === null ? 'photo' : 'photos'}/$entity`,
    select,
  };
  return (await (view.value ? photoBytes(asked) : photoMetadata(asked))) ?? failure(404, ids);
}

function setOf({ kind }: Subject): string {
  return kind === 'contact' ? 'me/contacts' : `${kind}s`;
}

function unknownSubject(owner: Owner | null, ids: RequestIds): Answer {
  if (owner?.kind === 'contact') {
    return failure(404, ids, 'ErrorItemNotFound', 'The specified object was not found in the store.');
  }
  const name = owner && 'id' in owner ? owner.id : owner?.kind;
  const message = `Resource '${name}' does not exist or one of its queried reference-property objects are not present.`;
  return failure(404, ids, 'Request_ResourceNotFound', message);
}
