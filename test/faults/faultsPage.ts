import { outcomeOf, type Row, type Section } from './row';

const INTRODUCTION = `# Faults

<!-- Written by \`npm run docs:faults\` from the rows of test/faults/table: change them, not this page. -->

What a person sees when something goes wrong. Each line is a test of the same name (\`npx vitest run --project faults\`), in Chromium, against the tenant of \`graph-avatar/testing\` over TLS and HTTP/2. Ada’s avatar meets the fault; what the tables say, the test asks for. Every one of them also asks that

- an avatar shows its own initials or its own photo, on the screen, at every moment: it is never blank, and never somebody else;
- no error and no rejection is left uncaught, and the console stays silent;
- nothing more is asked of Graph in the two minutes that follow. A face is three things to ask: metadata, picture and name;
- no token goes anywhere but to Graph;
- \`onError\` hears of what failed once, in a sentence that says what happened and names nobody.`;

const NEXT =
  'Next: [what to do about each](troubleshooting.md), and [how to play them to an app of your own](testing.md#the-tenant).';

/** The page that shows all faults. */
export function faultsPage(sections: readonly Section[]): string {
  const parts = sections.map(
    ({ title, about, rows }) => `## ${title}\n\n${about}\n\n${HEAD}\n${rows.map(lineOf).join('\n')}`,
  );
  return `${[INTRODUCTION, ...parts, NEXT].join('\n\n')}\n`;
}

const HEAD = `| Fault | What a person sees | Asked of Graph | \`onError\` hears |
| --- | --- | --- | --- |`;

function lineOf(row: Row): string {
  const { fault, asks, hears = [], hearsByPost } = row;
  const heard = heardOf(hears) + (hearsByPost ? ', for each post' : '');
  return `| ${[fault, outcomeOf(row), asks, heard].join(' | ')} |`;
}

function heardOf(hears: readonly string[]): string {
  const counts = [...new Set(hears)].map((one) => {
    const count = hears.filter((other) => other === one).length;
    return count > 1 ? `${count} × \`${one}\`` : `\`${one}\``;
  });
  return counts.join('; ') || '–';
}
