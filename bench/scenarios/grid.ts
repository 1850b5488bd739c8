import type { GridScene, Person } from '../app/contract';
import { LIBRARIES } from '../contenders';
import { PEOPLE } from '../model/people';
import type { Scenario } from './scenario';

const EVERYBODY = [...LIBRARIES, 'floor'] as const;

function grid(people: readonly Person[], named = true): GridScene {
  return { kind: 'grid', people, named };
}

/** A page of faces, from nothing to the last photo. */
function cold(name: string, title: string, scene: GridScene, contenders: Scenario['contenders']): Scenario {
  return {
    name,
    tables: [title],
    contenders,
    async run(session) {
      await session.begin(scene);
      const people = new Set(scene.people.map(({ id }) => id)).size;
      return [await session.end({ faces: scene.people.length, people })];
    },
  };
}

export const people200 = cold('200-people', '200 people, cold', grid(PEOPLE.slice(0, 200)), EVERYBODY);

/** By those who can read a name; the Toolkit does so in any case. */
export const people200Unnamed = cold(
  '200-unnamed',
  '200 people, cold, their names read from Graph',
  grid(PEOPLE.slice(0, 200), false),
  ['graph-avatar', 'toolkit'],
);

export const onePerson = cold('one-person', 'One person once, cold', grid(PEOPLE.slice(0, 1)), EVERYBODY);

export const onePerson200Times = cold(
  'one-200-times',
  'One person 200 times',
  grid(Array.from({ length: 200 }, () => PEOPLE.slice(0, 1)).flat()),
  EVERYBODY,
);

export const avatars1000 = cold(
  '1000-of-100',
  '1,000 avatars of 100 people',
  grid(Array.from({ length: 10 }, () => PEOPLE.slice(0, 100)).flat()),
  EVERYBODY,
);

/** Sized for a page about people: 80 kB each. With `--provider '{"batch":false}'` each travels by itself. */
export const portraits = cold(
  '24-portraits',
  '24 portraits of 648 px, cold',
  { ...grid(PEOPLE.slice(0, 24)), size: 648, loading: 'eager' },
  ['graph-avatar'],
);
