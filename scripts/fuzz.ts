/**
 * `npm run fuzz`: every property a hundred times as often as in `npm test`, on other cases each time. `--seed N` repeats
 * a run, `--times N` makes it shorter or longer, and what else is given is Vitest's: a file, `-t NAME`.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({
  options: {
    seed: { type: 'string', default: String(Math.floor(Math.random() * 2 ** 31)) },
    times: { type: 'string', default: '100' },
    testNamePattern: { type: 'string', short: 't' },
  },
  allowPositionals: true,
});
const files = readdirSync('test/unit', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.test\.tsx?$/.test(file))
  .map((file) => join('test/unit', file))
  .filter((file) => /from '[./]+\/fuzz'/.test(readFileSync(file, 'utf8')));
const named = values.testNamePattern === undefined ? [] : ['-t', values.testNamePattern];

console.log(
  `Seed ${values.seed}, ${values.times} times. Again: npm run fuzz -- --seed ${values.seed} --times ${values.times}`,
);
const { status } = spawnSync(
  'npx',
  [
    ...['--no-install', 'vitest', 'run', '--project', 'unit', '--testTimeout', '3600000', ...named],
    ...(positionals.length > 0 ? positionals : files),
  ],
  { stdio: 'inherit', env: { ...process.env, FUZZ_SEED: values.seed, FUZZ_TIMES: values.times } },
);
process.exitCode = status ?? 1;
