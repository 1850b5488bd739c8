/** Whose photo, name or presence is meant. Ids are Graph's; a user's may be a userPrincipalName. */
export type GraphSubject =
  | { kind: 'user'; id: string }
  | { kind: 'me' }
  | { kind: 'group'; id: string }
  | { kind: 'team'; id: string }
  | { kind: 'contact'; id: string }
  | { kind: 'driveCreator' };

/** True where an id is wanted and there is none: such a subject is never asked for. */
export function isBlankSubject(subject: GraphSubject): boolean {
  return 'id' in subject && subject.id.trim() === '';
}

/** A subject of some kind; an id counts where the kind has one. */
export function subjectOf(kind: GraphSubject['kind'], id: string): GraphSubject {
  return kind === 'me' || kind === 'driveCreator' ? { kind } : { kind, id };
}

/**
 * The one form of a subject that cache keys use. Users' ids are lower-cased, since Graph compares object ids
 * and userPrincipalNames without regard to case; the others are opaque and kept as they are.
 */
export function canonicalSubject(subject: GraphSubject): GraphSubject {
  const id = 'id' in subject ? subject.id : '';
  return subjectOf(subject.kind, subject.kind === 'user' ? id.toLowerCase() : id);
}
