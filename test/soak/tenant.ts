import { createGraph, type Graph } from '../../src/testing';
import { guidOf, upnOf } from './people';

const PRESENCES = ['Available', 'Busy', 'Away', 'DoNotDisturb', 'Offline'];

export function createTenant(people: number): Graph {
  return createGraph({
    users: Array.from({ length: people }, (_, person) => ({
      id: guidOf(person),
      userPrincipalName: upnOf(person),
      displayName: `Person ${person}`,
      jobTitle: `Job ${person % 7}`,
      // One in ten has none, at first.
      photo: person % 10 !== 9,
      presence: { availability: PRESENCES[person % PRESENCES.length] ?? 'Offline' },
    })),
  });
}
