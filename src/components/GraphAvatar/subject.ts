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

const MAKE: { [P in keyof NoSubject]-?: (id: string) => GraphSubject } = {
  userId: (id) => ({ kind: 'user', id }),
  me: () => ({ kind: 'me' }),
  groupId: (id) => ({ kind: 'group', id }),
  teamId: (id) => ({ kind: 'team', id }),
  contactId: (id) => ({ kind: 'contact', id }),
  driveCreator: () => ({ kind: 'driveCreator' }),
};
const PROPS = Object.keys(MAKE) as (keyof typeof MAKE)[]; // MAKE has these keys and no others.

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
  return [first ? MAKE[first](String(given[first])) : null, rest];
}

const PROP: { [K in GraphSubject['kind']]: keyof NoSubject } = {
  user: 'userId',
  me: 'me',
  group: 'groupId',
  team: 'teamId',
  contact: 'contactId',
  driveCreator: 'driveCreator',
};

/** The prop by which an avatar is given a subject. */
export function subjectProps(subject: GraphSubject | null): SubjectProps {
  if (!subject) return {};
  // The one prop that goes with the kind: the compiler does not follow computed names.
  return { [PROP[subject.kind]]: 'id' in subject ? subject.id : true } as SubjectProps;
}
