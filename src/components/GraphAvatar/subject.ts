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

/** Named for a subject's kind, and with `Id` where that has one. */
const PROPS = ['userId', 'me', 'groupId', 'teamId', 'contactId', 'driveCreator'] as const;

/**
 * Parts a component's subject from the rest of its props.
 * @throws where two subjects are given, naming both.
 */
export function takeSubject<P extends Given>(props: P): [GraphSubject | null, Omit<P, keyof Given>] {
  const rest = { ...props };
  for (const name of PROPS) delete rest[name];
  const [prop, other] = PROPS.filter((name) => props[name]);
  if (other) throw new Error(`An avatar shows one subject: leave out one of ${prop} and ${other}.`);
  if (!prop) return [null, rest];
  const kind = prop.replace('Id', '');
  // By the names of the props: the compiler does not follow computed ones.
  return [(kind === prop ? { kind } : { kind, id: String(props[prop]) }) as GraphSubject, rest];
}

/** The prop by which an avatar is given a subject. */
export function subjectProps(subject: GraphSubject | null): SubjectProps {
  if (!subject) return {};
  // By the names of the props, as above.
  return ('id' in subject ? { [`${subject.kind}Id`]: subject.id } : { [subject.kind]: true }) as SubjectProps;
}
