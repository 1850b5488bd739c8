import type { GridScene } from '../app/contract';
import type { ContenderName } from '../contenders';
import { scriptingTimes } from '../measure/scriptingTimes';
import { PEOPLE } from '../model/people';
import type { Scenario } from './scenario';

const AVATARS = Array.from({ length: 10 }, () => PEOPLE.slice(0, 100)).flat();

/** The time that scripts take to mount the avatars, by then compiled and with their photos cached. */
function mount(
  name: string,
  title: string,
  contenders: readonly ContenderName[],
  place: Pick<GridScene, 'loading' | 'top'>,
): Scenario {
  return {
    name,
    tables: [title],
    contenders,
    async run(session) {
      session.bench.graphSite.takesTime = false;
      const scene: GridScene = { kind: 'grid', people: AVATARS, named: true, bare: true, ...place };
      return [{ isFinished: true, scripting: await scriptingTimes(session, scene) }];
    },
  };
}

export const mountLazy = mount(
  'mount-lazy',
  'Mounting 1,000 avatars, lazy and off screen',
  ['graph-avatar', 'plain'],
  { loading: 'lazy', top: 20_000 },
);

export const mountEager = mount(
  'mount-eager',
  'Mounting 1,000 avatars, eager, all pictures at hand',
  ['graph-avatar', 'fluent', 'plain'],
  { loading: 'eager' },
);
