import { type ContenderName, LIBRARIES } from '../contenders';
import type { Metric, Outcome } from '../measure/measurement';
import * as scenarios from '../scenarios';
import type { Scenario } from '../scenarios/scenario';
import { markdownTable } from './markdownTable';
import type { Results } from './results';

interface Target {
  what: string;
  atMost: number;
  /** A multiple of somebody else's figure; otherwise a count. */
  isRatio?: boolean;
  /** Null where it was not measured. */
  value(results: Results): number | null;
}

const OTHERS = LIBRARIES.filter((contender) => contender !== 'graph-avatar');

/** What graph-avatar is to reach. */
const TARGETS: readonly Target[] = [
  {
    what: '200 people cold, last face, against the floor',
    atMost: 1.25,
    isRatio: true,
    value: against(scenarios.people200, 'last', ['floor']),
  },
  {
    what: 'the same, against the best of the others',
    atMost: 0.5,
    isRatio: true,
    value: against(scenarios.people200, 'last', OTHERS),
  },
  {
    what: 'the same, first face, against the floor',
    atMost: 1.25,
    isRatio: true,
    value: against(scenarios.people200, 'first', ['floor']),
  },
  {
    what: 'the same, bytes down, against the floor',
    atMost: 1.3,
    isRatio: true,
    value: against(scenarios.people200, 'bytes', ['floor']),
  },
  {
    what: 'Graph items for each cold face, with a name given',
    atMost: 2,
    value: own(scenarios.people200, ({ itemsPerFace }) => itemsPerFace),
  },
  {
    what: 'the same, without',
    atMost: 3,
    value: own(scenarios.people200Unnamed, ({ itemsPerFace }) => itemsPerFace),
  },
  {
    what: 'one person 200 times, requests',
    atMost: 1,
    value: own(scenarios.onePerson200Times, ({ posts = 0, gets = 0 }) => posts + gets),
  },
  {
    what: 'one person once, cold, round trips after the preflight',
    atMost: 1,
    value: own(scenarios.onePerson, ({ roundTrips }) => roundTrips),
  },
  {
    what: '40 % without a photo, again: requests',
    atMost: 0,
    value: own(scenarios.faceless, ({ posts = 0, gets = 0 }) => posts + gets, 1),
  },
  {
    what: 'mounting 1,000, lazy and off screen, against plain `<span><img>`',
    atMost: 1.5,
    isRatio: true,
    value: against(scenarios.mountLazy, 'scripting', ['plain']),
  },
  {
    what: 'mounting 1,000, eager with a warm cache, against plain `<span><img>`',
    atMost: 4,
    isRatio: true,
    value: against(scenarios.mountEager, 'scripting', ['plain']),
  },
  {
    what: 'the same, against Fluent’s `Avatar`',
    atMost: 1,
    isRatio: true,
    value: against(scenarios.mountEager, 'scripting', ['fluent']),
  },
  {
    what: 'the page opened again, requests',
    atMost: 0,
    value: own(scenarios.reload, ({ posts = 0, gets = 0 }) => posts + gets, 0, 'graph-avatar-kept'),
  },
  {
    what: 'the same, first face, against the Toolkit',
    atMost: 0.2,
    isRatio: true,
    value: against(scenarios.reload, 'first', ['toolkit'], 'graph-avatar-kept'),
  },
  {
    what: 'the same, first face, against one record by hand, with React and object URLs',
    atMost: 1.5,
    isRatio: true,
    value: against(scenarios.reload, 'first', ['one-record-react'], 'graph-avatar-kept'),
  },
  {
    what: 'the same, first face, against one record by hand, without either',
    atMost: 1.5,
    isRatio: true,
    value: against(scenarios.reload, 'first', ['one-record'], 'graph-avatar-kept'),
  },
  {
    what: 'the same with 5,000 faces kept, last face, against 200',
    atMost: 1.1,
    isRatio: true,
    value: (results) => {
      const [few, many] = [0, 1].map((table) =>
        own(scenarios.reload, ({ last }) => last, table, 'graph-avatar-kept')(results),
      );
      return few && many ? many / few : null;
    },
  },
  {
    what: 'two hours later, Graph items for each face',
    atMost: 1,
    value: own(scenarios.reload, ({ itemsPerFace }) => itemsPerFace, 2, 'graph-avatar-kept'),
  },
  {
    what: 'a working day, Graph items for each face, with the store',
    atMost: 3,
    value: own(scenarios.workingDay, ({ itemsPerFace }) => itemsPerFace, 0, 'graph-avatar-kept'),
  },
  {
    what: 'the same, in memory alone',
    atMost: 3,
    value: own(scenarios.workingDay, ({ itemsPerFace }) => itemsPerFace),
  },
  {
    what: 'throttled, faces missing',
    atMost: 0,
    value: own(scenarios.throttled, ({ faces = 0, wantedFaces = 0 }) => wantedFaces - faces),
  },
  {
    what: 'throttled, how often the same item was asked for',
    atMost: 2,
    value: own(scenarios.throttled, ({ repeats }) => repeats),
  },
];

/** The targets that these results have something to say of, in Markdown; null where there are none. */
export function targetsTable(results: Results): string | null {
  const rows = TARGETS.flatMap(({ what, atMost, isRatio, value }) => {
    const measured = value(results);
    if (measured === null) return [];
    const format = (figure: number) =>
      isRatio ? `${figure.toFixed(2)} ×` : String(Number(figure.toFixed(2)));
    return [[what, format(measured), `≤ ${format(atMost)}`, measured <= atMost ? 'met' : '**not met**']];
  });
  return rows.length > 0 ? markdownTable([['graph-avatar', 'measured', 'target', ''], ...rows]) : null;
}

/** A figure of graph-avatar's, from the scenario's first table or another. */
function own(
  scenario: Scenario,
  figure: (outcome: Outcome) => number | undefined,
  table = 0,
  contender: ContenderName = 'graph-avatar',
): Target['value'] {
  return (results) => {
    const outcome = results.of(scenario.tables[table] ?? '', contender);
    return (outcome && figure(outcome)) ?? null;
  };
}

/** graph-avatar's figure as a multiple of the least of those who have shown every face. */
function against(
  scenario: Scenario,
  metric: Metric,
  whom: readonly ContenderName[],
  contender?: ContenderName,
): Target['value'] {
  return (results) => {
    const ours = own(scenario, (outcome) => outcome[metric], 0, contender)(results);
    const theirs = whom
      .map((contender) => results.of(scenario.tables[0] ?? '', contender))
      .filter((outcome) => outcome?.isFinished && outcome.faces === outcome.wantedFaces)
      .map((outcome) => outcome?.[metric] ?? Number.POSITIVE_INFINITY);
    const least = Math.min(...theirs);
    return ours === null || least === Number.POSITIVE_INFINITY ? null : ours / least;
  };
}
