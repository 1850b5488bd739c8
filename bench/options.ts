import { parseArgs } from 'node:util';
import { CONTENDERS, type ContenderName } from './contenders';
import { SCENARIOS } from './scenarios';
import type { Scenario } from './scenarios/scenario';

export const USAGE = `npm run bench -- [options]
  --quick                 graph-avatar and the floor, 200 people, one run
  --runs N                runs of each scenario (default 3)
  --only SCENARIO[/CONTENDER]
                          may be given several times; either side may be *
  --package FILE.tgz      a tarball in place of the working tree
  --provider JSON         further props for <GraphAvatarProvider>, such as '{"batch":false}'
  --floor QUERY           other numbers for the floor, such as 'items=20&posts=4'; 'contract=1&items=5' has it read
                          metadata and make object URLs, as graph-avatar must
Scenarios:  ${SCENARIOS.map(({ name }) => name).join(', ')}
Contenders: ${Object.keys(CONTENDERS).join(', ')}`;

export interface Options {
  runs: number;
  tarball: string | undefined;
  queries: Partial<Record<ContenderName, URLSearchParams>>;
  /** Who is to be measured in a scenario. */
  contendersOf(scenario: Scenario): ContenderName[];
}

/** @throws where the command line is not understood. */
export function readOptions(): Options {
  const { values } = parseArgs({
    options: {
      quick: { type: 'boolean', default: false },
      runs: { type: 'string' },
      only: { type: 'string', multiple: true },
      package: { type: 'string' },
      provider: { type: 'string', default: '{}' },
      floor: { type: 'string', default: '' },
    },
  });
  const { quick, provider } = values;
  JSON.parse(provider);
  const only = values.only ?? (quick ? ['200-people/graph-avatar', '200-people/floor'] : ['*']);
  const chosen = only.map((choice) => choice.split('/'));
  const isMeant = (name: string, choice = '*') => choice === '*' || choice === name;
  for (const [scenario = ''] of chosen) {
    if (SCENARIOS.some(({ name }) => isMeant(name, scenario))) continue;
    throw new Error(`There is no scenario '${scenario}'.\n${USAGE}`);
  }
  return {
    runs: Number(values.runs ?? (quick ? 1 : 3)),
    tarball: values.package,
    queries: { 'graph-avatar': new URLSearchParams({ provider }), floor: new URLSearchParams(values.floor) },
    contendersOf: ({ name, contenders }) =>
      contenders.filter((contender) =>
        chosen.some(([scenario, who]) => isMeant(name, scenario) && isMeant(contender, who)),
      ),
  };
}
