/** A table of which the first row is the heading; columns after the first are set to the right. */
export function markdownTable([heading = [], ...rows]: readonly (readonly string[])[]): string {
  const rule = heading.map((_, index) => (index === 0 ? '---' : '---:'));
  return [heading, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
