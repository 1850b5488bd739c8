import { useMemo } from 'react';
import { type GraphSubject, subjectOf } from '../graph';

/** The same object for the same subject: a subject is mostly written inline, and would be another at each render. */
export function useSameSubject(subject: GraphSubject | null): GraphSubject | null {
  const kind = subject?.kind;
  const id = subject && 'id' in subject ? subject.id : '';
  return useMemo(() => (kind ? subjectOf(kind, id) : null), [kind, id]);
}
