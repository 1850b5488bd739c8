import { createGraph, type Graph } from '../../src/testing';
import type { Person } from '../app/contract';
import { pictureOf } from './picture';
import { uniform } from './uniform';

const GIVEN = ['Ada', 'Bruno', 'Chen', 'Dalia', 'Emeka', 'Farah', 'Goran', 'Hanna', 'Ivo', 'Jana'];
const SURNAMES = [
  'Abebe',
  'Brandt',
  'Costa',
  'Dimitrov',
  'Eriksen',
  'Fischer',
  'Gupta',
  'Haddad',
  'Ito',
  'Jansen',
];

/** Everybody in the tenant. Those who are shown most come first, since the emulator looks them up in this order. */
export const PEOPLE: readonly Person[] = Array.from({ length: 2_000 }, (_, index) => ({
  id: guid(`person ${index}`),
  name: `${GIVEN[index % 10]} ${SURNAMES[Math.floor(index / 10) % 10]}`,
}));

export function createTenant(): Graph {
  return createGraph({
    users: PEOPLE.map(({ id, name }) => ({
      id,
      userPrincipalName: `${id}@contoso.com`,
      displayName: name,
      photo: { picture: pictureOf(id) },
    })),
  });
}

function guid(seed: string): string {
  const digits = [0, 1, 2, 3].map((part) => Math.floor(uniform(`${part} ${seed}`) * 2 ** 32));
  const hex = digits.map((digit) => digit.toString(16).padStart(8, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
