import type { PhotoSpec } from './photoOptions';

/** A user. What is left out is made up from what is there, the same at every run. */
export interface UserOptions {
  /** The object id. Default: a GUID that follows from the UPN. */
  id?: string;
  /** Default: `mail`, else `<id>@contoso.com` (or the id itself where it is an address). */
  userPrincipalName?: string;
  displayName: string;
  givenName?: string | null;
  surname?: string | null;
  mail?: string | null;
  jobTitle?: string | null;
  officeLocation?: string | null;
  mobilePhone?: string | null;
  /** Default: none. */
  businessPhones?: readonly string[];
  preferredLanguage?: string | null;
  // What follows is given to those alone who `$select` it.
  department?: string | null;
  companyName?: string | null;
  city?: string | null;
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
  id: string;
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
  displayName: string;
  givenName?: string | null;
  surname?: string | null;
  /** Default: no photo. */
  photo?: PhotoSpec;
}

/** The people and things that there are. */
export interface TenantOptions {
  /** Who `/me` is when the token names nobody: an id or a UPN. Default: the first user. */
  me?: string;
  users?: readonly UserOptions[];
  groups?: readonly GroupOptions[];
  teams?: readonly TeamOptions[];
  contacts?: readonly ContactOptions[];
  /** Who created the root of the drive: an id or a UPN. Default: `me`. */
  driveCreator?: string;
}
