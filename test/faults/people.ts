import type { UserOptions } from '../../src/testing';

/** Who is on the page, by what stands before the @, and their initials: of the name, and of the address alone. */
export const INITIALS = {
  ada: ['AL', 'A'],
  grace: ['GH', 'G'],
  hedy: ['HL', 'H'],
} as const;

export type Person = keyof typeof INITIALS;

export const EVERYBODY: readonly Person[] = ['ada', 'grace', 'hedy'];

export const addressOf = (person: Person) => `${person}@contoso.com`;

/** Who is in the tenant: whoever looks, and whom they look at. */
export const USERS: readonly UserOptions[] = [
  { userPrincipalName: 'viewer@contoso.com', displayName: 'Viewer' },
  { userPrincipalName: addressOf('ada'), displayName: 'Ada Lovelace', photo: true },
  { userPrincipalName: addressOf('grace'), displayName: 'Grace Hopper', photo: true },
  { userPrincipalName: addressOf('hedy'), displayName: 'Hedy Lamarr', photo: true },
];
