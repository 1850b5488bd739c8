import type { GraphSubject } from '../graph';

/** What a subject is called where its name is not known. */
export type SubjectNoun = 'person' | 'group' | 'team';

/** The words that are spoken, in the app's language. */
export interface GraphAvatarStrings extends Record<SubjectNoun, string> {
  /** Default: "Person". */
  person: string;
  /** Default: "Group". */
  group: string;
  /** Default: "Team". */
  team: string;
  /**
   * Words for presence, by Graph's (`Busy`, `InAMeeting`, `OutOfOffice`, `PresenceUnknown` and whatever it may add):
   * `{ Available: 'Verfügbar' }`. Default: English.
   */
  presence?: Record<string, string | undefined>;
  /** Names the button of a group's rest, and its list. Default: `{count} others`. */
  others?: string;
}

const DEFAULTS: GraphAvatarStrings = { person: 'Person', group: 'Group', team: 'Team' };

/** Which of the words, and which of the icons, stands for a subject of this kind. */
export function subjectNoun(kind: GraphSubject['kind'] | undefined): SubjectNoun {
  return kind === 'group' || kind === 'team' ? kind : 'person';
}

/** What stands for a name that is not known. */
export function nounWord(strings: Partial<GraphAvatarStrings> | undefined, noun: SubjectNoun): string {
  return { ...DEFAULTS, ...strings }[noun];
}
