import type { Owner } from '../tenant/owner';
import type { Subject } from '../tenant/subject';
import { type Answer, jsonAnswer } from './answer';
import { failure, type RequestIds } from './failure';
import { photoBytes, photoCollection, photoMetadata } from './photoAnswer';
import type { Route } from './route';
import { picked } from './select';

export interface ResourceRequest {
  readonly route: Route;
  readonly subject: Subject | null;
  readonly version: 'v1.0' | 'beta';
  readonly origin: string;
  readonly query: URLSearchParams;
  readonly ids: RequestIds;
}

/** Answers a GET of a photo or of a profile. */
export async function getResource(request: ResourceRequest): Promise<Answer> {
  const { route, subject, version, query, ids } = request;
  if (!subject) return unknownSubject(route.owner, ids);
  const select = query.get('$select');
  const metadata = `${request.origin}/${version}/$metadata#${setOf(subject)}`;
  if (route.view.kind === 'profile') {
    if (query.has('$expand'))
      return failure(400, ids, 'BadRequest', 'Parsing OData Select and Expand failed.');
    const entity = select === null ? subject.profile : { ...subject.profile, ...subject.selectable };
    const context = `${metadata}${select === null ? '' : `(${select})`}/$entity`;
    return jsonAnswer({ '@odata.context': context, ...picked(entity, select) });
  }
  const context = `${metadata}('${encodeURIComponent(subject.id)}')/`;
  if (route.view.kind === 'photos') {
    const found = await photoCollection({
      photo: subject.photo,
      size: null,
      version,
      context: `${context}photos`,
      select,
    });
    return found ?? failure(404, ids);
  }
  const { size, value } = route.view;
  const asked = {
    photo: subject.photo,
    size,
    version,
    context: `${context}${size === null ? 'photo' : 'photos'}/$entity`,
    select,
  };
  return (await (value ? photoBytes(asked) : photoMetadata(asked))) ?? failure(404, ids);
}

function setOf({ kind }: Subject): string {
  return kind === 'contact' ? 'me/contacts' : `${kind}s`;
}

function unknownSubject(owner: Owner, ids: RequestIds): Answer {
  if (owner.kind === 'contact') {
    return failure(404, ids, 'ErrorItemNotFound', 'The specified object was not found in the store.');
  }
  const name = 'id' in owner ? owner.id : owner.kind;
  const message = `Resource '${name}' does not exist or one of its queried reference-property objects are not present.`;
  return failure(404, ids, 'Request_ResourceNotFound', message);
}
