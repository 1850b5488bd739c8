/** `npm run bench`: every contender through every scenario, and the tables. See README.md. */
import { chromium } from 'playwright';
import { CHROMIUM_ARGS, ensureChromium } from '../scripts/chromium';
import { startServer } from '../test/e2e/server';
import type { ContenderName } from './contenders';
import type { Bench } from './measure/bench';
import { Session } from './measure/session';
import { graphSite } from './model/graphSite';
import { createTenant, PEOPLE } from './model/people';
import { warmUp } from './model/warmUp';
import { readOptions } from './options';
import { type BuiltPage, buildInstruments, buildPage } from './pages/buildPage';
import { installPackage } from './pages/installPackage';
import { pageSite } from './pages/pageSite';
import { Results } from './report/results';
import { targetsTable } from './report/targets';
import { SCENARIOS } from './scenarios';
import type { Scenario } from './scenarios/scenario';

/** A run that takes longer, in ms, is not repeated: noise is small beside it, and the whole is to end in a quarter of an hour. */
const REPEATABLE = 12_000;

const options = readOptions();
const plan = SCENARIOS.map((scenario) => ({ scenario, contenders: options.contendersOf(scenario) }));
const taking = new Set(plan.flatMap(({ contenders }) => contenders));

progress('Packing and installing graph-avatar');
installPackage(options.tarball);
const pages = new Map<ContenderName, BuiltPage>();
for (const contender of taking) {
  progress(`Building the page of ${contender}`);
  pages.set(contender, await buildPage(contender));
}

const graph = createTenant();
const site = graphSite(graph);
const server = await startServer({ 'graph.microsoft.com': site.site, 'bench.contoso.com': pageSite(pages) });
const browser = await chromium.launch({
  executablePath: ensureChromium(),
  args: [
    ...CHROMIUM_ARGS,
    `--host-resolver-rules=MAP *:443 127.0.0.1:${server.port}`,
    '--ignore-certificate-errors',
  ],
});
const bench: Bench = {
  browser,
  graph,
  graphSite: site,
  pages,
  instruments: await buildInstruments(),
  queries: options.queries,
};

progress('Warming up the server');
await warmUp(site, PEOPLE.slice(0, 300));

const results = new Results();
for (const { scenario, contenders } of plan) {
  await runScenario(scenario, contenders);
  for (const title of scenario.tables) {
    const table = results.table(title, contenders);
    if (table) console.log(`\n### ${title}\n\n${table}`);
  }
}
const targets = targetsTable(results);
if (targets) console.log(`\n### Targets\n\n${targets}`);
await browser.close();
await server.close();

/** In rounds, so that what disturbs the machine for a while disturbs everybody. */
async function runScenario(scenario: Scenario, contenders: readonly ContenderName[]): Promise<void> {
  const slow = new Set<ContenderName>();
  for (let round = 0; round < (scenario.runs ?? options.runs); round++) {
    for (const contender of contenders) {
      if (slow.has(contender)) continue;
      progress(`${scenario.name}: ${contender}, run ${round + 1}`);
      graph.reset();
      site.takesTime = true;
      const start = performance.now();
      const session = await Session.open(bench, contender);
      const outcomes = await scenario.run(session);
      await session.close();
      outcomes.forEach((outcome, index) => {
        results.add(scenario.tables[index] ?? scenario.name, contender, outcome);
      });
      if (performance.now() - start > REPEATABLE) slow.add(contender);
      server.log.length = 0;
    }
  }
}

function progress(text: string): void {
  const seconds = Math.round(performance.now() / 1000);
  console.error(`${String(seconds).padStart(4)} s  ${text}`);
}
