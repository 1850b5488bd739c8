import type { GraphSubject } from '../../graph';

/** No subject: a value that is not there yet must compile, so that `userId={user?.id}` does. */
type Absent = '' | null | undefined;
type Id = string | null | undefined;

interface NoSubject {
  /** A user's object id or userPrincipalName. */
  userId?: Absent;
  /** The signed-in user. */
  me?: false | null | undefined;
  /** A Microsoft 365 group's id. */
  groupId?: Absent;
  /** A team's id. */
  teamId?: Absent;
  /** The id of a contact of the signed-in user's. */
  contactId?: Absent;
  /** Whoever created the signed-in user's OneDrive. */
  driveCreator?: false | null | undefined;
}

type Only<Prop extends keyof NoSubject, Value> = Omit<NoSubject, Prop> & { [P in Prop]?: Value };
type Flag = boolean | null | undefined;

/** At most one subject. Null, undefined, `''` and false count as absent. */
export type SubjectProps =
  | Only<'userId', Id>
  | Only<'me', Flag>
  | Only<'groupId', Id>
  | Only<'teamId', Id>
  | Only<'contactId', Id>
  | Only<'driveCreator', Flag>;

type Given = { [P in keyof NoSubject]?: Id | Flag };

const KINDS = {
  userId: 'user',
  me: 'me',
  groupId: 'group',
  teamId: 'team',
  contactId: 'contact',
  driveCreator: 'driveCreator',
} as const satisfies { [P in keyof NoSubject]-?: GraphSubject['kind'] };
const PROPS = Object.keys(KINDS) as (keyof typeof KINDS)[]; // KINDS has these keys and no others.

/**
 * Parts a component's subject from the rest of its props.
 * @throws where two subjects are given, naming both.
 */
export function takeSubject<P extends Given>(props: P): [GraphSubject | null, Omit<P, keyof Given>] {
  const { userId, me, groupId, teamId, contactId, driveCreator, ...rest } = props;
  const given: Given = { userId, me, groupId, teamId, contactId, driveCreator };
  const [first, second] = PROPS.filter((prop) => given[prop]);
  if (first && second) {
    throw new Error(
      `An avatar shows one subject, and it was given ${first} and ${second}: leave one of them out.`,
    );
  }
  const kind = first && KINDS[first];
  if (!kind) return [null, rest];
  return [kind === 'me' || kind === 'driveCreator' ? { kind } : { kind, id: String(given[first]) }, rest];
}

/** The prop by which an avatar is given a subject. */
export function subjectProps(subject: GraphSubject | null): SubjectProps {
  if (!subject) return {};
  // The one prop that goes with the kind: the compiler does not follow computed names.
  return {
    [PROPS.find((prop) => KINDS[prop] === subject.kind) ?? '']: 'id' in subject ? subject.id : true,
  } as SubjectProps;
}
