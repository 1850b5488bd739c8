import type { Owner } from '../tenant/owner';

/** What of somebody is asked for; `presences` is of many, who are named in the body. */
export type View =
  | { readonly kind: 'profile' }
  | { readonly kind: 'presence' }
  | { readonly kind: 'presences' }
  | { readonly kind: 'members' }
  | { readonly kind: 'photos' }
  | { readonly kind: 'photo'; readonly size: string | null; readonly value: boolean };

export interface Route {
  /** Null where the path names nobody. */
  readonly owner: Owner | null;
  readonly view: View;
}

const collections = { users: 'user', groups: 'group', teams: 'team' } as const;

/** Reads a path relative to the version; `null` where Graph has no such resource. */
export function routeOf(path: string): Route | null {
  const segments = segmentsOf(path);
  if (segments?.join('/') === 'communications/getPresencesByUserId') {
    return { owner: null, view: { kind: 'presences' } };
  }
  const found = segments && ownerOf(segments);
  const view = found && viewOf(found.rest);
  if (!found || !view) return null;
  const { kind } = found.owner;
  if (view.kind === 'presence' && kind !== 'me' && kind !== 'user') return null;
  if (view.kind === 'members' && kind !== 'group') return null;
  const hasPhotos = kind !== 'team' && kind !== 'contact';
  const asksForPhotos = view.kind === 'photos' || (view.kind === 'photo' && view.size !== null);
  return hasPhotos || !asksForPhotos ? { owner: found.owner, view } : null;
}

function segmentsOf(path: string): string[] | null {
  try {
    // Split first: an id may hold an encoded slash.
    return path.replace(/^\//, '').split('/').map(decodeURIComponent);
  } catch {
    return null;
  }
}

function ownerOf(segments: readonly string[]): { owner: Owner; rest: readonly string[] } | null {
  const drive = segments[0] === 'me' ? segments.slice(1) : segments;
  if (drive[0] === 'drive' && drive[1] === 'root' && drive[2] === 'createdByUser') {
    return { owner: { kind: 'driveCreator' }, rest: drive.slice(3) };
  }
  if (segments[0] === 'me') {
    const contact = keyed('contacts', segments.slice(1));
    if (contact) return { owner: { kind: 'contact', id: contact.id }, rest: contact.rest };
    return { owner: { kind: 'me' }, rest: segments.slice(1) };
  }
  for (const [collection, kind] of Object.entries(collections)) {
    const found = keyed(collection, segments);
    if (found) return { owner: { kind, id: found.id }, rest: found.rest };
  }
  return null;
}

/** `users/{id}` or `users('{id}')`. */
function keyed(collection: string, segments: readonly string[]) {
  const [first = '', second = ''] = segments;
  if (first === collection) {
    // "/users/$x@y.com fails with a 400": only the quoted form takes it (user: get, Microsoft Graph reference).
    return second && !second.startsWith('$') ? { id: second, rest: segments.slice(2) } : null;
  }
  if (!first.startsWith(`${collection}('`) || !first.endsWith("')")) return null;
  const quoted = first.slice(collection.length + 2, -2);
  if (!quoted || quoted.replaceAll("''", '').includes("'")) return null;
  return { id: quoted.replaceAll("''", "'"), rest: segments.slice(1) };
}

function viewOf(rest: readonly string[]): View | null {
  if (rest.length === 0) return { kind: 'profile' };
  if (rest.length === 1 && (rest[0] === 'presence' || rest[0] === 'members')) return { kind: rest[0] };
  const value = rest.at(-1) === '$value';
  const [name, size = null, ...more] = value ? rest.slice(0, -1) : rest;
  if (name === 'photo' && size === null) return { kind: 'photo', size: null, value };
  if (name !== 'photos' || more.length > 0) return null;
  if (size !== null) return { kind: 'photo', size, value };
  return value ? null : { kind: 'photos' };
}
