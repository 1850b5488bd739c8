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

/**
 * The one form of a subject that cache keys use. Users' ids are lower-cased, since Graph compares object ids
 * and userPrincipalNames without regard to case; the others are opaque and kept as they are.
 */
export function canonicalSubject(subject: GraphSubject): GraphSubject {
  const { kind } = subject;
  if (kind === 'me' || kind === 'driveCreator') return { kind };
  return { kind, id: kind === 'user' ? subject.id.toLowerCase() : subject.id };
}
