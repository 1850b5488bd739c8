import { createGraph } from '../../src/testing';
import { PEOPLE, portrait } from './people';

export { PEOPLE, portrait } from './people';
export { PORTRAIT_BACKGROUNDS } from './portraitBackgrounds';

/** The synthetic tenant behind every story. It is put back as it was before each. */
export const graph = createGraph({
  me: 'ada.lovelace@contoso.com',
  users: PEOPLE,
  groups: [
    { id: '5f2b1c0e-research', displayName: 'Research', photo: true },
    { id: '8a7d4e21-platform', displayName: 'Platform' },
  ],
  teams: [{ id: '77c0aa10-design', displayName: 'Design Studio', photo: true }],
  contacts: [
    {
      id: 'AAMkAGI2-luisa=',
      displayName: 'Luisa Moreau',
      givenName: 'Luisa',
      surname: 'Moreau',
      photo: true,
    },
  ],
  driveCreator: 'grace.hopper@contoso.com',
});

/** A photo that nobody in the tenant has: what somebody uploads. */
export const newPortrait = { picture: portrait('yuki-tanaka') };
