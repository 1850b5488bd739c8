import { readdirSync, readFileSync } from 'node:fs';

/** A piece of code that a page shows. */
export interface Example {
  /** The page and the line: `docs/theming.md:67`. */
  name: string;
  /** As it stands in the page. */
  code: string;
  /** What stands after the fence: `tsx`, `css`; '' where nothing does. */
  language: string;
}

/** The files below a folder whose paths end so. */
export function filesIn(folder: string, ending: RegExp): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    ending.test(file),
  );
  return files.map((file) => `${folder}/${file.replaceAll('\\', '/')}`);
}

/** The README, the pages in `docs` and those of Storybook alone. */
const PAGES = ['README.md', ...filesIn('docs', /\.md$/), ...filesIn('stories', /\.mdx$/)];

/** Every block of code on these pages. */
export function examples(pages: readonly string[] = PAGES): Example[] {
  return pages.flatMap((page) => {
    const text = readFileSync(page, 'utf8').replaceAll('\r\n', '\n');
    return [...text.matchAll(/^```(\w*)\n(.*?)^```$/gms)].map(
      ({ index, 1: language = '', 2: code = '' }) => ({
        name: `${page}:${text.slice(0, index).split('\n').length}`,
        code,
        language,
      }),
    );
  });
}

/** What an excerpt takes for granted. */
const SURROUNDINGS = [
  'declare const id: string;',
  'declare const ids: string[];',
  'declare const groupId: string;',
  'declare const name: string;',
  'declare function Link(props: { to: string }): React.ReactElement;',
].join(' ');

/** A whole file, or an excerpt of what a component renders, as a module whose lines are those of the page. */
export function asModule({ name, code }: Example): string {
  const line = Number(name.split(':')[1]);
  if (!code.startsWith('<')) return '\n'.repeat(line) + code;
  const ours = new Set([...code.matchAll(/<(Graph\w+)/g)].map(([, component]) => component));
  const opening = `import { ${[...ours].join(', ')} } from 'graph-avatar'; ${SURROUNDINGS} export default <>`;
  return `${opening}${'\n'.repeat(line)}${code}</>;`;
}
