import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

const report = (run: string) => `reports/${run}.json`;

/** The command that runs tests so that `runChecks` can count them. */
export function vitest(run: string, ...args: string[]): string[] {
  return [
    'vitest',
    'run',
    ...args,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report(run)}`,
  ];
}

/**
 * Runs commands one after the other, whether or not one fails, and prints one closing line over all of them and the
 * tests of `vitest`. The line is left in `reports`, by the run's name, for whoever sums up several runs.
 */
export function runChecks(run: string, checks: Record<string, string[]>, env: Record<string, string>): void {
  const summary = `reports/${run}.txt`;
  for (const file of [summary, report(run)]) rmSync(file, { force: true });
  mkdirSync('reports', { recursive: true });

  let passed = 0;
  const failures: string[] = [];
  for (const [name, [command = '', ...args]] of Object.entries(checks)) {
    console.log(`\n— ${name}: ${command} ${args.join(' ')}`);
    const options = { stdio: 'inherit', env: { ...process.env, ...env } } as const;
    const { status } = spawnSync('npx', ['--no-install', command, ...args], options);
    if (status === 0) passed += 1;
    else failures.push(name);
  }

  let failed = failures.length;
  if (existsSync(report(run))) {
    // Vitest's JSON report has the shape of Jest's.
    const tests: { numPassedTests: number; numFailedTests: number } = JSON.parse(
      readFileSync(report(run), 'utf8'),
    );
    passed += tests.numPassedTests;
    failed += tests.numFailedTests;
  }
  if (failures.length > 0) console.log(`\nFailed: ${failures.join(', ')}`);
  writeFileSync(summary, `${passed} passed, ${failed} failed\n`);
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}
