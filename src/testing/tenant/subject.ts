import { guidOf } from '../hash';
import { type Photo, photoOf } from './photo';
import type { PhotoSpec } from './photoOptions';
import type { ContactOptions, GroupOptions, UserOptions } from './tenantOptions';

type SubjectKind = 'user' | 'group' | 'team' | 'contact';

type Profile = Readonly<Record<string, string | null>>;

/** Somebody or something with a photo. */
export interface Subject {
  readonly kind: SubjectKind;
  readonly id: string;
  readonly profile: Profile;
  /** What else Graph gives, but only to those who `$select` it. */
  readonly selectable: Profile;
  readonly photo: Photo | 'legacy-1x1' | null;
  /** 1 as created, one more at every `setPhoto`. */
  readonly version: number;
  isCalled(name: string): boolean;
  setPhoto(spec: PhotoSpec): void;
  reset(): void;
}

export function userOf(user: UserOptions): Subject {
  const { displayName, givenName = null, surname = null, mail = null, jobTitle = null } = user;
  const userPrincipalName = user.userPrincipalName ?? mail ?? addressOf(user.id ?? displayName);
  const id = user.id ?? guidOf(userPrincipalName.toLowerCase());
  const profile = { displayName, givenName, surname, mail, jobTitle, userPrincipalName, id };
  return subjectOf('user', profile, user.photo, { department: user.department ?? null });
}

export function groupOf({ id, displayName, photo }: GroupOptions): Subject {
  return subjectOf('group', { id, displayName }, photo);
}

export function teamOf({ id, displayName, photo }: GroupOptions): Subject {
  return subjectOf('team', { id, displayName }, photo);
}

export function contactOf({
  id,
  displayName,
  givenName = null,
  surname = null,
  photo,
}: ContactOptions): Subject {
  return subjectOf('contact', { id, displayName, givenName, surname }, photo);
}

function subjectOf(
  kind: SubjectKind,
  profile: Profile & { id: string; userPrincipalName?: string },
  spec: PhotoSpec,
  selectable: Profile = {},
): Subject {
  const { id, userPrincipalName = id } = profile;
  const created = photoOf(spec, id, 1);
  let photo = created;
  let version = 1;
  let lastVersion = 1;
  return {
    kind,
    id,
    profile,
    selectable,
    get photo() {
      return photo;
    },
    get version() {
      return version;
    },
    isCalled(name) {
      if (kind === 'contact') return name === id;
      return (
        name.toLowerCase() === id.toLowerCase() || name.toLowerCase() === userPrincipalName.toLowerCase()
      );
    },
    setPhoto(next) {
      version = ++lastVersion;
      photo = photoOf(next, id, version);
    },
    reset() {
      // lastVersion goes on: an ETag given before the reset must never come to name another photo.
      version = 1;
      photo = created;
    },
  };
}

function addressOf(name: string): string {
  return name.includes('@') ? name : `${name.trim().replace(/\s+/g, '.').toLowerCase()}@contoso.com`;
}
