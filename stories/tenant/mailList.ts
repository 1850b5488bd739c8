import { createGraph } from '../../src/testing';

const GIVEN = ['Aisha', 'Bjørn', 'Carla', 'Deniz', 'Elena', 'Farid', 'Greta', 'Hiro', 'Inês', 'Jamal'];
const SURNAMES = ['Abara', 'Brandt', 'Costa', 'Dvořák', 'Eriksen', 'Fontaine', 'García', 'Huang', 'Iqbal'];
const AVAILABILITIES = ['Available', 'Busy', 'Away', 'DoNotDisturb', 'Offline'];

/** Two thousand people, each with a picture of one colour of their own. */
export const SENDERS = Array.from({ length: 2000 }, (_, index) => ({
  id: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
  displayName: `${GIVEN[index % GIVEN.length]} ${SURNAMES[index % SURNAMES.length]} ${index}`,
  photo: true,
  presence: { availability: AVAILABILITIES[index % AVAILABILITIES.length] ?? 'Offline' },
}));

const DEPARTMENTS = ['Research', 'Platform', 'Design'];

/** Of the first sixty, twenty in each of three groups. */
export const TEAM = SENDERS.slice(0, 60);
export const TEAM_GROUPS = DEPARTMENTS.map((displayName, place) => ({
  id: `${displayName.toLowerCase()}-group`,
  displayName,
  members: TEAM.slice(place * 20, place * 20 + 20).map(({ id }) => id),
}));

export const mailGraph = createGraph({ users: SENDERS, groups: TEAM_GROUPS });
