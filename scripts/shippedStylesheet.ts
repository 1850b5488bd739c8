import { readFileSync } from 'node:fs';

/** The stylesheet as the package has it: without comments, each run of white space as one space. No string in it has any. */
export function shippedStylesheet(): string {
  const css = readFileSync(new URL('../src/styles.css', import.meta.url), 'utf8');
  return css
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/\s+/g, ' ')
    .trim();
}
