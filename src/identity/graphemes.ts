let segmenter: Intl.Segmenter | undefined;

function* graphemesOf(text: string): Generator<string> {
  // Looked up at each call: React Native and older browsers have no Segmenter, and polyfills come late.
  if (!globalThis.Intl?.Segmenter) return yield* text;
  segmenter ??= new Intl.Segmenter();
  for (const { segment } of segmenter.segment(text)) yield segment;
}

/** The first `count` graphemes of `text`; without `Intl.Segmenter`, its first `count` code points. */
export function firstGraphemes(text: string, count: number): string {
  if (text.length <= count) return text;
  // Nothing joins plain letters, and a segmenter takes its time.
  if (/^[ -~]+$/.test(text.slice(0, count + 1))) return text.slice(0, count);
  let first = '';
  let left = count;
  for (const grapheme of graphemesOf(text)) {
    first += grapheme;
    left -= 1;
    if (left === 0) break;
  }
  return first;
}
