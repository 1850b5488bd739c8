/** The part of a page that stands under this heading, the heading included. */
export function section(page: string, heading: string): string {
  const part = page.split(/^(?=## )/m).find((text) => text.startsWith(`## ${heading}\n`));
  if (!part) throw new Error(`There is no section “${heading}”.`);
  return part;
}

/** A page from the line that begins so up to the next that begins as `until`, or to its end. */
export function excerpt(page: string, from: string, until?: string): string {
  const start = lineThat(page, from);
  return until === undefined ? page.slice(start) : page.slice(start, lineThat(page, until, start));
}

function lineThat(page: string, begins: string, after = 0): number {
  const place = `\n${page}`.indexOf(`\n${begins}`, after);
  if (place < 0) throw new Error(`No line begins with “${begins}”.`);
  return place;
}
