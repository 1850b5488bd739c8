import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const folder = new URL('../../.github/workflows/', import.meta.url);
const WORKFLOWS = readdirSync(folder).map((name) => ({
  name,
  text: readFileSync(new URL(name, folder), 'utf8'),
}));

/** A workflow's jobs, each as its text, by name. */
function jobsOf(text: string): Record<string, string> {
  const [, jobs = ''] = text.split(/^jobs:\n/m);
  const parts = jobs.split(/^ {2}([\w-]+):\n/m).slice(1);
  return Object.fromEntries(parts.flatMap((part, i) => (i % 2 ? [] : [[part, parts[i + 1] ?? '']])));
}

describe.each(WORKFLOWS)('$name', ({ text }) => {
  it('uses actions at commits alone, and says their versions', () => {
    const used = text.match(/^.*\buses:.*$/gm) ?? [];
    expect(used.length).toBeGreaterThan(0);
    const pinned = /^\s+(- )?uses: (\.\/\S+|[\w.-]+\/[\w./-]+@[\da-f]{40} # v\d+\.\d+\.\d+)$/;
    expect(used.filter((line) => !pinned.test(line))).toEqual([]);
  });

  it('may read, and write nothing, but where a job says so', () => {
    expect(text.match(/^permissions:.*\n( .*\n)*/gm)).toEqual(['permissions:\n  contents: read\n']);
    expect(text).not.toContain('write-all');
  });

  it('leaves no credentials in the work tree, and ends', () => {
    const checkouts = text.split('actions/checkout@').slice(1);
    expect(checkouts.filter((after) => !/^.*\n +with:\n +persist-credentials: false\n/.test(after))).toEqual(
      [],
    );
    const machines = Object.values(jobsOf(text)).filter((job) => job.includes('runs-on:'));
    expect(machines.length).toBeGreaterThan(0);
    expect(machines.filter((job) => !/^ {4}timeout-minutes: \d+$/m.test(job))).toEqual([]);
    expect(text).toMatch(/^concurrency:$/m);
  });
});

it('the job that npm knows by its token does what npm and GitHub themselves wrote, and can change nothing else', () => {
  const jobs = WORKFLOWS.flatMap(({ text }) => Object.entries(jobsOf(text)));
  const trusted = jobs.filter(([, job]) => job.includes('id-token'));
  expect(trusted.map(([name]) => name)).toEqual(['publish']);
  for (const [, job] of trusted) {
    expect(job.match(/(?<=uses: )[^@]+/g)).toEqual(['actions/checkout', 'actions/setup-node']);
    expect(job.match(/^ +[\w-]+: write\b/gm)?.map((line) => line.trim())).toEqual(['id-token: write']);
    expect(job).toContain('npm publish --provenance --access public');
    expect(job).toContain('needs: [check, version]');
  }
});

it('CI runs what a fresh clone has to pass, on the oldest Node and the current one', () => {
  const ci = WORKFLOWS.find(({ name }) => name === 'ci.yml')?.text;
  expect(ci).toMatch(/^ +- run: \.ci\/run$/m);
  expect(ci).toMatch(/^ +- run: npm audit --omit=dev$/m);
  const { engines } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  expect(ci).toContain(`node: ['${engines.node.slice(2)}', 'lts/*']`);
});
