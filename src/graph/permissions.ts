import type { GraphSubject } from './subject';
import type { GraphTransport } from './transport';

type Reading = 'photo' | 'profile' | 'presence';

/**
 * Permissions to ask for in place of the least ones: by the kind of subject, for its photo, its name and a group's
 * members alike; and for presence, whoever's it is.
 */
export type GraphScopes = { readonly [What in GraphSubject['kind'] | 'presence']?: readonly string[] };

/** A way to Graph, and what it asks for leave to read. */
export interface GraphAccess {
  send: GraphTransport;
  /** The permissions that a reading takes. */
  permissions(subject: GraphSubject, reading: Reading): readonly string[];
}

const PERSON = { photo: 'User.ReadBasic.All', profile: 'User.ReadBasic.All' };

/**
 * The least delegated permission for each reading. For other people's photos Graph also takes
 * ProfilePhoto.Read.All, but that one needs an administrator and does not open the name.
 * Source: https://learn.microsoft.com/graph/permissions-reference.
 */
const LEAST: Record<GraphSubject['kind'], Record<Exclude<Reading, 'presence'>, string>> = {
  user: PERSON,
  me: { photo: 'User.Read', profile: 'User.Read' },
  group: { photo: 'ProfilePhoto.Read.All', profile: 'GroupMember.Read.All' },
  team: { photo: 'Team.ReadBasic.All', profile: 'Team.ReadBasic.All' },
  contact: { photo: 'Contacts.Read', profile: 'Contacts.Read' },
  driveCreator: { photo: 'Files.Read', profile: 'Files.Read' },
};

/** The app's own choice, or the least that there is. A group's members take what its name does. */
export function permissionsFor(
  { kind }: GraphSubject,
  reading: Reading,
  scopes: GraphScopes = {},
): readonly string[] {
  if (reading !== 'presence') return scopes[kind] ?? [LEAST[kind][reading]];
  return scopes.presence ?? [kind === 'me' ? 'Presence.Read' : 'Presence.Read.All'];
}
