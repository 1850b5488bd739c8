import type { Answer } from './answer';
import type { SignIn } from './authenticate';
import { failure, type RequestIds } from './failure';
import type { Route } from './route';

const own = ['User.Read', 'User.ReadWrite', 'User.ReadBasic.All', 'User.Read.All', 'User.ReadWrite.All'];
const people = ['User.ReadBasic.All', 'User.Read.All', 'User.ReadWrite.All'];
const groups = ['GroupMember.Read.All', 'Group.Read.All', 'Group.ReadWrite.All'];
const photos = 'ProfilePhoto.Read.All';

/**
 * Whether a token opens what is asked for. Any of the permissions that Graph's reference names will do; the directory's
 * own (Directory.Read.All) are left out, which no avatar should ask for.
 */
export function isPermitted(route: Route, isOwn: boolean, { permissions, personal }: SignIn): boolean {
  const { kind } = route.view;
  if (personal && (kind === 'presence' || kind === 'presences')) return false;
  return permissions === undefined || enough(route, isOwn).some((one) => permissions.includes(one));
}

/** A 403 as each service words it. */
export function refusal({ view }: Route, ids: RequestIds): Answer {
  if (view.kind === 'photo' || view.kind === 'photos') return failure(403, ids);
  const isPresence = view.kind === 'presence' || view.kind === 'presences';
  return isPresence
    ? failure(403, ids, 'Forbidden', 'Required scopes are missing in the token.')
    : failure(403, ids, 'Authorization_RequestDenied', 'Insufficient privileges to complete the operation.');
}

function enough({ owner, view }: Route, isOwn: boolean): readonly string[] {
  const isPhoto = view.kind === 'photo' || view.kind === 'photos';
  if (view.kind === 'presences') return ['Presence.Read.All'];
  if (view.kind === 'presence')
    return isOwn ? ['Presence.Read', 'Presence.ReadWrite', 'Presence.Read.All'] : ['Presence.Read.All'];
  switch (owner?.kind) {
    case 'me':
    case 'user': {
      const least = isOwn ? own : people;
      return isPhoto ? [...least, photos] : least;
    }
    case 'group':
      return isPhoto ? [photos, 'Group.Read.All', 'Group.ReadWrite.All'] : groups;
    case 'team':
      return ['Team.ReadBasic.All', 'TeamSettings.Read.All', 'TeamSettings.ReadWrite.All'];
    case 'contact':
      return ['Contacts.Read', 'Contacts.ReadWrite'];
    default:
      return ['Files.Read', 'Files.ReadWrite', 'Files.Read.All', 'Files.ReadWrite.All'];
  }
}
