import { field, text } from './error';
import type { GraphAccess } from './permissions';
import { readJson } from './readJson';
import { PROFILE_FIELDS, profilePath } from './routes';
import type { GraphSubject } from './subject';

/** Who a subject is. Groups and teams have a `displayName` alone; what Graph does not say is null. */
export interface GraphProfile {
  /** The object id. */
  id: string | null;
  displayName: string | null;
  givenName: string | null;
  surname: string | null;
  userPrincipalName: string | null;
  mail: string | null;
  jobTitle: string | null;
  department: string | null;
}

/** Reads a name and the few fields beside it; null where Graph knows no such subject. Rejects with a GraphError for every other answer. */
export async function readProfile(
  { send, permissions }: GraphAccess,
  subject: GraphSubject,
  signal?: AbortSignal,
): Promise<GraphProfile | null> {
  const request = { path: profilePath(subject), scopes: permissions(subject, 'profile'), signal };
  const json = await readJson(send, request, 'profile');
  if (json === null) return null;
  // These are the fields of a profile, all of them.
  return Object.fromEntries(PROFILE_FIELDS.map((name) => [name, text(field(json, name))])) as Record<
    (typeof PROFILE_FIELDS)[number],
    string | null
  >;
}
