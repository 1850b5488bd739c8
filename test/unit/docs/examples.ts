import { readdirSync, readFileSync } from 'node:fs';

/** A piece of code that a page shows, as a module. */
export interface Example {
  /** The page and the line: `docs/theming.md:67`. */
  name: string;
  /** Each line stands at the line that it has in the page. */
  code: string;
}

/** What an excerpt takes for granted. */
const SURROUNDINGS = [
  'declare const id: string;',
  'declare const name: string;',
  'declare function Link(props: { to: string }): React.ReactElement;',
].join(' ');

/** Every `tsx` block of the README and the pages in `docs`. */
export function examples(): Example[] {
  const pages = readdirSync('docs').filter((file) => file.endsWith('.md'));
  return ['README.md', ...pages.map((file) => `docs/${file}`)].flatMap((page) => {
    const text = readFileSync(page, 'utf8').replaceAll('\r\n', '\n');
    return [...text.matchAll(/^```tsx\n(.*?)^```$/gms)].map(({ index, 1: code = '' }) => {
      const line = text.slice(0, index).split('\n').length;
      return { name: `${page}:${line}`, code: asModule(code, line) };
    });
  });
}

/** A block that begins with an element is an excerpt of what a component renders; any other is to be whole. */
function asModule(code: string, line: number): string {
  if (!code.startsWith('<')) return '\n'.repeat(line) + code;
  const ours = new Set([...code.matchAll(/<(Graph\w+)/g)].map(([, component]) => component));
  const opening = `import { ${[...ours].join(', ')} } from 'graph-avatar'; ${SURROUNDINGS} export default <>`;
  return `${opening}${'\n'.repeat(line)}${code}</>;`;
}
