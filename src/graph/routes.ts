import type { PhotoSize } from './sizes';
import type { GraphSubject } from './subject';

/** Graph reads these as something other than an id where they stand alone in a path: an operator, a function, a parent folder. */
const NOT_PLAIN = /^(?:\$.*|\.{1,2}|delta|microsoft\.graph\..*)$/is;

/** Where subjects of a kind are found: the collection of those with an id, else the subject itself. */
const PLACES: Record<GraphSubject['kind'], string> = {
  user: '/users',
  me: '/me',
  group: '/groups',
  team: '/teams',
  contact: '/me/contacts',
  driveCreator: '/drive/root/createdByUser',
};

/**
 * The path of a subject, relative to the version: `/users/ada%40contoso.com`. The id is one segment of it:
 * `encodeURIComponent` keeps slashes, `#EXT#` and `?` inside; what it cannot keep (URL parsers fold `..` and `%2e%2e`
 * alike; `$` begins an operator) goes into the quoted form, `('…')`.
 * Source: https://learn.microsoft.com/graph/api/user-get, "userPrincipalName that begins with a $".
 */
export function subjectPath(subject: GraphSubject): string {
  const place = PLACES[subject.kind];
  if (!('id' in subject)) return place;
  // A lone surrogate would make encodeURIComponent throw; no id in Graph holds one.
  const id = subject.id.replace(/\p{Surrogate}/gu, '\uFFFD');
  return NOT_PLAIN.test(id)
    ? `${place}('${encodeURIComponent(id.replaceAll("'", "''"))}')`
    : `${place}/${encodeURIComponent(id)}`;
}

/** Metadata of the largest photo there is. */
export function photoPath(subject: GraphSubject): string {
  return `${subjectPath(subject)}/photo`;
}

/** The bytes of the photo in one size. */
export function photoBytesPath(subject: GraphSubject, size: PhotoSize): string {
  return `${photoPath(subject)}${size === 'original' ? '' : `s/${size}x${size}`}/$value`;
}

/** What an avatar or a persona shows of a person; groups and teams have the name alone, contacts its parts as well. */
export const PROFILE_FIELDS = [
  'id',
  'displayName',
  'givenName',
  'surname',
  'userPrincipalName',
  'mail',
  'jobTitle',
  'department',
] as const;

/** The name and the few other fields. */
export function profilePath(subject: GraphSubject): string {
  const { kind } = subject;
  const isTeam = kind === 'group' || kind === 'team';
  const fields = isTeam || kind === 'contact' ? PROFILE_FIELDS.slice(1, isTeam ? 2 : 4) : PROFILE_FIELDS;
  return `${subjectPath(subject)}?$select=${fields}`;
}
