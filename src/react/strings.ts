import type { GraphSubject } from '../graph';

/** The words that a screen reader says where a name is not known. */
export interface GraphAvatarStrings {
  /** Default: "Person". */
  person: string;
  /** Default: "Group". */
  group: string;
  /** Default: "Team". */
  team: string;
}

export const DEFAULT_STRINGS: GraphAvatarStrings = { person: 'Person', group: 'Group', team: 'Team' };

/** Which of the words, and which of the icons, stands for a subject of this kind. */
export function subjectNoun(kind: GraphSubject['kind'] | undefined): keyof GraphAvatarStrings {
  return kind === 'group' || kind === 'team' ? kind : 'person';
}
