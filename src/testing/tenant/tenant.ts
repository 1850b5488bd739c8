import type { Owner } from './owner';
import { contactOf, groupOf, type Subject, teamOf, userOf } from './subject';
import type { TenantOptions } from './tenantOptions';

export interface Tenant {
  readonly me: Subject | null;
  user(idOrUpn: string): Subject | null;
  /** Whom a path speaks of, for the one who is signed in. */
  find(owner: Owner, signedIn: string): Subject | null;
  /** Whom a group lists: people, and groups within it. */
  members(group: Subject): Subject[];
  /** All that go by a name: a team and its group have one id. */
  called(name: string): Subject[];
  reset(): void;
}

export function tenantOf(options: TenantOptions): Tenant {
  const users = (options.users ?? []).map(userOf);
  const groups = (options.groups ?? []).map(groupOf);
  const teams = (options.teams ?? []).map(teamOf);
  const contacts = (options.contacts ?? []).map(contactOf);
  const subjects = [...users, ...groups, ...teams, ...contacts];
  for (const one of subjects) rejectDouble(one, subjects);

  const user = (name: string) => users.find((user) => user.isCalled(name)) ?? null;
  const me = options.me === undefined ? (users[0] ?? null) : known('me', options.me, user);
  const driveCreator =
    options.driveCreator === undefined ? me : known('driveCreator', options.driveCreator, user);

  const member = (name: string) =>
    user(name) ??
    known('a member of a group', name, (id) => groups.find(({ isCalled }) => isCalled(id)) ?? null);
  for (const group of groups) group.members.forEach(member);

  return {
    me,
    user,
    find(owner, signedIn) {
      const called = ({ isCalled }: Subject) => 'id' in owner && isCalled(owner.id);
      switch (owner.kind) {
        case 'me':
          return user(signedIn);
        case 'user':
          return users.find(called) ?? null;
        case 'group':
          return groups.find(called) ?? null;
        case 'team':
          return teams.find(called) ?? null;
        case 'contact':
          return user(signedIn) === me ? (contacts.find(called) ?? null) : null;
        case 'driveCreator':
          return driveCreator;
      }
    },
    members: (group) => group.members.map(member),
    called: (name) => subjects.filter((subject) => subject.isCalled(name)),
    reset() {
      for (const subject of subjects) subject.reset();
    },
  };
}

function known(option: string, name: string, find: (name: string) => Subject | null): Subject {
  const found = find(name);
  if (found) return found;
  throw new Error(`createGraph: ${option} is '${name}', but there is nobody by that id or UPN.`);
}

function rejectDouble(one: Subject, subjects: readonly Subject[]): void {
  const names = [one.id, one.userPrincipalName];
  const others = subjects.filter((other) => other !== one && other.kind === one.kind);
  const shared = names.find((name) => others.some((other) => other.isCalled(name)));
  if (shared === undefined) return;
  throw new Error(`createGraph: two ${one.kind}s are called '${shared}'. Give each its own id and UPN.`);
}
