const BRACKETS = '()[]{}<>【】「」『』〔〕〖〗〈〉《》';

/**
 * What `text` says outside its brackets, or at the shallowest depth at which it `says` anything.
 * An unclosed bracket runs to the end; a closing one that closes nothing is a space.
 */
export function outsideBrackets(text: string, says: RegExp): string {
  const depths: string[] = [];
  const closers: string[] = [];
  // How often each closer is awaited: a search of the stack for each closing bracket would take quadratic time.
  const awaited: Record<string, number> = {};

  for (const character of text) {
    const place = BRACKETS.indexOf(character);
    const closer = BRACKETS[place + 1];
    if (place >= 0 && place % 2 === 0 && closer) {
      closers.push(closer);
      awaited[closer] = (awaited[closer] ?? 0) + 1;
    }
    while (awaited[character]) {
      const closed = closers.pop() ?? '';
      awaited[closed] = (awaited[closed] ?? 0) - 1;
      if (closed === character) break;
    }
    const depth = closers.length;
    depths[depth] = (depths[depth] ?? '') + (place < 0 ? character : ' ');
  }
  return depths.find((depth = '') => says.test(depth)) ?? '';
}
