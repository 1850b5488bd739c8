import type { PhotoSize } from './sizes';
import type { GraphSubject } from './subject';

/** Graph reads these as something other than an id where they stand alone in a path: an operator, a function, a parent folder. */
const NOT_PLAIN = /^(?:\$.*|\.{1,2}|delta|microsoft\.graph\..*)$/is;

/**
 * An id as one path segment. `encodeURIComponent` keeps slashes, `#EXT#` and `?` inside it; what it cannot keep
 * (URL parsers fold `..` and `%2e%2e` alike; `$` begins an operator) goes into the quoted form, `('…')`.
 * Source: https://learn.microsoft.com/graph/api/user-get, "userPrincipalName that begins with a $".
 */
function collectionItem(collection: string, id: string): string {
  // A lone surrogate would make encodeURIComponent throw; no id in Graph holds one.
  const wellFormed = id.replace(/\p{Surrogate}/gu, '\uFFFD');
  return NOT_PLAIN.test(wellFormed)
    ? `${collection}('${encodeURIComponent(wellFormed.replaceAll("'", "''"))}')`
    : `${collection}/${encodeURIComponent(wellFormed)}`;
}

/** The path of a subject, relative to the version: `/users/ada%40contoso.com`. */
export function subjectPath(subject: GraphSubject): string {
  switch (subject.kind) {
    case 'user':
      return collectionItem('/users', subject.id);
    case 'me':
      return '/me';
    case 'group':
      return collectionItem('/groups', subject.id);
    case 'team':
      return collectionItem('/teams', subject.id);
    case 'contact':
      return collectionItem('/me/contacts', subject.id);
    case 'driveCreator':
      return '/drive/root/createdByUser';
  }
}

/** Metadata of the largest photo there is. */
export function photoPath(subject: GraphSubject): string {
  return `${subjectPath(subject)}/photo`;
}

/** The bytes of the photo in one size. */
export function photoBytesPath(subject: GraphSubject, size: PhotoSize): string {
  const photo = size === 'original' ? '/photo' : `/photos/${size}x${size}`;
  return `${subjectPath(subject)}${photo}/$value`;
}

const PERSON = 'id,displayName,givenName,surname,userPrincipalName,mail,jobTitle,department';

const PROFILE_FIELDS: Record<GraphSubject['kind'], string> = {
  user: PERSON,
  me: PERSON,
  driveCreator: PERSON,
  group: 'displayName',
  team: 'displayName',
  contact: 'displayName,givenName,surname',
};

/** The name and the few other fields that an avatar or a persona shows. */
export function profilePath(subject: GraphSubject): string {
  return `${subjectPath(subject)}?$select=${PROFILE_FIELDS[subject.kind]}`;
}
