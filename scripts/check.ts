/** `npm test`: every check, one after the other, and one closing line over all of them. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { ensureChromium } from './chromium';

const REPORT = 'reports/vitest.json';

const CHECKS: Record<string, string[]> = {
  types: ['tsc'],
  lint: ['biome', 'ci', '--colors=off', '--error-on-warnings', '.'],
  'unused code': ['knip'],
  build: ['tsdown'],
  'package manifest': ['publint', '--strict'],
  'package types': ['attw', '--pack', '.', '--profile', 'esm-only', '--exclude-entrypoints', 'styles.css'],
  tests: ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${REPORT}`],
};

rmSync('reports', { recursive: true, force: true });
mkdirSync('reports');
const env = { ...process.env, CHROMIUM_PATH: ensureChromium() };

let passed = 0;
const failures: string[] = [];
for (const [name, [command = '', ...args]] of Object.entries(CHECKS)) {
  console.log(`\n— ${name}: ${command} ${args.join(' ')}`);
  const { status } = spawnSync('npx', ['--no-install', command, ...args], { stdio: 'inherit', env });
  if (status === 0) passed += 1;
  else failures.push(name);
}

let failed = failures.length;
if (existsSync(REPORT)) {
  // Vitest's JSON report has the shape of Jest's.
  const tests: { numPassedTests: number; numFailedTests: number } = JSON.parse(readFileSync(REPORT, 'utf8'));
  passed += tests.numPassedTests;
  failed += tests.numFailedTests;
}
if (failures.length > 0) console.log(`\nFailed: ${failures.join(', ')}`);
const summary = `${passed} passed, ${failed} failed`;
writeFileSync('reports/summary.txt', `${summary}\n`);
console.log(`\n${summary}`);
process.exitCode = failed > 0 ? 1 : 0;
