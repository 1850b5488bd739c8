let segmenter: Intl.Segmenter | undefined;

/** The first grapheme of `text`; without `Intl.Segmenter`, its first code point. '' of ''. */
export function firstGrapheme(text: string): string {
  // Nothing joins plain letters, and a segmenter takes its time.
  const isPlain = text.length < 2 || /^[ -~]{2}/.test(text);
  // Looked up at each call: React Native and older browsers have no Segmenter, and polyfills come late.
  if (isPlain || !globalThis.Intl?.Segmenter) return text.match(/./su)?.[0] ?? '';
  segmenter ??= new Intl.Segmenter();
  return segmenter.segment(text).containing(0)?.segment ?? '';
}
