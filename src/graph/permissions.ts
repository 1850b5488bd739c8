import type { GraphSubject } from './subject';

type Reading = 'photo' | 'profile';

const PERSON: Record<Reading, string> = { photo: 'User.ReadBasic.All', profile: 'User.ReadBasic.All' };

/**
 * The least delegated permission for each reading. For other people's photos Graph also takes
 * ProfilePhoto.Read.All, but that one needs an administrator and does not open the name.
 * Source: https://learn.microsoft.com/graph/permissions-reference.
 */
const LEAST: Record<GraphSubject['kind'], Record<Reading, string>> = {
  user: PERSON,
  me: { photo: 'User.Read', profile: 'User.Read' },
  group: { photo: 'ProfilePhoto.Read.All', profile: 'GroupMember.Read.All' },
  team: { photo: 'Team.ReadBasic.All', profile: 'Team.ReadBasic.All' },
  contact: { photo: 'Contacts.Read', profile: 'Contacts.Read' },
  driveCreator: { photo: 'Files.Read', profile: 'Files.Read' },
};

export function leastPermissions(subject: GraphSubject, reading: Reading): readonly string[] {
  return [LEAST[subject.kind][reading]];
}
