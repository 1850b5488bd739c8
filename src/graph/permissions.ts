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

/**
 * The least delegated permission for each reading. For other people's photos Graph also takes
 * ProfilePhoto.Read.All, but that one needs an administrator and does not open the name.
 * Source: https://learn.microsoft.com/graph/permissions-reference.
 */
const LEAST: Record<GraphSubject['kind'], string> = {
  user: 'User.ReadBasic.All',
  me: 'User.Read',
  group: 'GroupMember.Read.All',
  team: 'Team.ReadBasic.All',
  contact: 'Contacts.Read',
  driveCreator: 'Files.Read',
};

/** The app's own choice, or the least that there is. A group's members take what its name does. */
export function permissionsFor(
  { kind }: GraphSubject,
  reading: Reading,
  scopes: GraphScopes = {},
): readonly string[] {
  if (reading === 'presence') return scopes.presence ?? [`Presence.Read${kind === 'me' ? '' : '.All'}`];
  return scopes[kind] ?? [kind === 'group' && reading === 'photo' ? 'ProfilePhoto.Read.All' : LEAST[kind]];
}
