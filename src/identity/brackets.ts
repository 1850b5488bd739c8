const BRACKETS = '()[]{}<>【】「」〔〕《》';

/** Brackets within more than so many others are spaces: a search for what one closes is short, whatever the text. */
const DEEPEST = 9;

/**
 * What `text` says outside its brackets, or at the shallowest depth at which it `says` anything.
 * An unclosed bracket runs to the end; a closing one that closes nothing is a space.
 */
export function outsideBrackets(text: string, says: RegExp): string {
  const depths = [''];
  /** Innermost first. */
  const closers: string[] = [];

  for (const character of text) {
    const place = BRACKETS.indexOf(character);
    if (place % 2 === 0 && closers.length < DEEPEST) closers.unshift(BRACKETS.charAt(place + 1));
    // The one that it closes, and those left open inside; none where it closes nothing.
    if (place > 0) closers.splice(0, closers.indexOf(character) + 1);
    const depth = closers.length;
    depths[depth] = (depths[depth] ?? '') + (place < 0 ? character : ' ');
  }
  return depths.find((depth) => says.test(depth)) ?? '';
}
