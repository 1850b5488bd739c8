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

export const mailGraph = createGraph({ users: SENDERS });
