import { field, text } from './error';
import type { GraphAccess } from './permissions';
import { readJson } from './readJson';
import { PROFILE_FIELDS, profilePath } from './routes';
import type { GraphSubject } from './subject';

/** Who a subject is. Groups and teams have a `displayName` alone; what Graph does not say is null. */
export interface GraphProfile {
  /** The object id. */
  id: string | null;
  /** The whole name, as the directory shows it. */
  displayName: string | null;
  /** The first name. */
  givenName: string | null;
  /** The family name. */
  surname: string | null;
  /** What the person signs in with; a guest's holds `#EXT#`. */
  userPrincipalName: string | null;
  /** The mail address. */
  mail: string | null;
  /** The position, in the organisation's words. */
  jobTitle: string | null;
  /** The department, in the organisation's words. */
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
