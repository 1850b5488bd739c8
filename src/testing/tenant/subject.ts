import { guidOf } from '../hash';
import { type Photo, photoOf } from './photo';
import type { PhotoSpec } from './photoOptions';
import type {
  ContactOptions,
  GroupOptions,
  PresenceOptions,
  TeamOptions,
  UserOptions,
} from './tenantOptions';

type SubjectKind = 'user' | 'group' | 'team' | 'contact';

type Profile = Readonly<Record<string, string | readonly string[] | null>>;

/** Somebody or something with a photo. */
export interface Subject {
  readonly kind: SubjectKind;
  readonly id: string;
  /** The `id` where there is none. */
  readonly userPrincipalName: string;
  readonly profile: Profile;
  /** What else Graph gives, but only to those who `$select` it. */
  readonly selectable: Profile;
  readonly photo: Photo | 'legacy-1x1' | null;
  /** 1 as created, one more at every `setPhoto`. */
  readonly version: number;
  /** Of a user; of nobody else. */
  readonly presence: Required<PresenceOptions>;
  /** Of a group, as they were named. */
  readonly members: readonly string[];
  isCalled(name: string): boolean;
  setPhoto(spec: PhotoSpec): void;
  setPresence(presence: PresenceOptions): void;
  reset(): void;
}

export function userOf(user: UserOptions): Subject {
  const { displayName, givenName = null, surname = null, mail = null, jobTitle = null } = user;
  const userPrincipalName = user.userPrincipalName ?? mail ?? addressOf(user.id ?? displayName);
  const id = user.id ?? guidOf(userPrincipalName.toLowerCase());
  const { officeLocation = null, mobilePhone = null, businessPhones = [], preferredLanguage = null } = user;
  const profile = {
    businessPhones,
    displayName,
    givenName,
    jobTitle,
    mail,
    mobilePhone,
    officeLocation,
    preferredLanguage,
    surname,
    userPrincipalName,
    id,
  };
  const { department = null, companyName = null, city = null, country = null, presence } = user;
  const selectable = { department, companyName, city, country };
  return subjectOf('user', profile, user.photo, { selectable, presence });
}

export function groupOf({ id, displayName, photo, members }: GroupOptions): Subject {
  return subjectOf('group', { id, displayName }, photo, { members });
}

export function teamOf({ id, displayName, photo }: TeamOptions): Subject {
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
  more: {
    selectable?: Profile;
    presence?: PresenceOptions | undefined;
    members?: readonly string[] | undefined;
  } = {},
): Subject {
  const { id, userPrincipalName = id } = profile;
  const { selectable = {}, members = [] } = more;
  const created = photoOf(spec, id, 1);
  const first = presenceOf(more.presence ?? { availability: 'Offline' });
  let photo = created;
  let presence = first;
  let version = 1;
  let lastVersion = 1;
  return {
    kind,
    id,
    userPrincipalName,
    profile,
    selectable,
    members,
    get photo() {
      return photo;
    },
    get version() {
      return version;
    },
    get presence() {
      return presence;
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
    setPresence(next) {
      presence = presenceOf(next);
    },
    reset() {
      // lastVersion goes on: an ETag given before the reset must never come to name another photo.
      version = 1;
      photo = created;
      presence = first;
    },
  };
}

function presenceOf({ availability, activity = availability }: PresenceOptions): Required<PresenceOptions> {
  return { availability, activity };
}

function addressOf(name: string): string {
  return name.includes('@') ? name : `${name.trim().replace(/\s+/g, '.').toLowerCase()}@contoso.com`;
}
