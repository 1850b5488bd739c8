import type { PhotoSpec } from './photoOptions';

/** A user. What is left out is made up from what is there, the same at every run. */
export interface UserOptions {
  /** The object id. Default: a GUID that follows from the UPN. */
  id?: string;
  /** Default: `mail`, else `<id>@contoso.com` (or the id itself where it is an address). */
  userPrincipalName?: string;
  /** What initials are made of where `givenName` and `surname` are left out. */
  displayName: string;
  /** Default: null. */
  givenName?: string | null;
  /** Default: null. */
  surname?: string | null;
  /** Default: null. */
  mail?: string | null;
  /** Default: null. */
  jobTitle?: string | null;
  /** Default: null. */
  officeLocation?: string | null;
  /** Default: null. */
  mobilePhone?: string | null;
  /** Default: none. */
  businessPhones?: readonly string[];
  /** Default: null. */
  preferredLanguage?: string | null;
  /** Given to those alone who `$select` it. Default: null. */
  department?: string | null;
  /** Given to those alone who `$select` it. Default: null. */
  companyName?: string | null;
  /** Given to those alone who `$select` it. Default: null. */
  city?: string | null;
  /** Given to those alone who `$select` it. Default: null. */
  country?: string | null;
  /** Default: no photo. */
  photo?: PhotoSpec;
  /** Default: `Offline`, as of somebody who has not signed in to Teams today. */
  presence?: PresenceOptions;
}

/** Somebody's presence in Teams. Both are open sets: any other text is sent as it is. */
export interface PresenceOptions {
  /** `Available`, `Busy`, `DoNotDisturb`, `BeRightBack`, `Away`, `Offline`, `PresenceUnknown` and others. */
  availability: string;
  /** Default: the same as `availability`. */
  activity?: string;
}

/** A team of Microsoft Teams. One whose id is a group's too shares what `setPhoto` does to that group. */
export interface TeamOptions {
  /** The object id. */
  id: string;
  /** The name that is shown. */
  displayName: string;
  /** Default: no photo. */
  photo?: PhotoSpec;
}

/** A group of Microsoft 365. */
export interface GroupOptions extends TeamOptions {
  /** Ids or UPNs of users, or ids of groups, in the order in which Graph lists them. Default: none. */
  members?: readonly string[];
}

/** A personal contact of the tenant's `me`. */
export interface ContactOptions {
  /** Compared case-sensitively, as Outlook does. */
  id: string;
  /** The name that is shown. */
  displayName: string;
  /** Default: null. */
  givenName?: string | null;
  /** Default: null. */
  surname?: string | null;
  /** Default: no photo. */
  photo?: PhotoSpec;
}

/** The people and things that there are. */
export interface TenantOptions {
  /** Who `/me` is when the token names nobody: an id or a UPN. Default: the first user. */
  me?: string;
  /** Default: none. */
  users?: readonly UserOptions[];
  /** Default: none. */
  groups?: readonly GroupOptions[];
  /** Default: none. */
  teams?: readonly TeamOptions[];
  /** Default: none. */
  contacts?: readonly ContactOptions[];
  /** Who created the root of the drive: an id or a UPN. Default: `me`. */
  driveCreator?: string;
}
