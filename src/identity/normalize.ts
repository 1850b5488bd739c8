// Emoji go before NFKC, which would make letters of some of them (ℹ, Ⓜ, 🈁), and with them the marks, joiners and tags
// that belong to them. So do spacing accents, which NFKC would make a space of: O´Brien is one word.
const SYMBOLS = /[\d#*]\ufe0f?\u20e3|[\ufe0e\ufe0f\p{Extended_Pictographic}\p{RI}\p{Sk}][\p{M}\p{Cf}]*/gu;

// Normalising sorts each run of marks in quadratic time. Thirty is the limit of the Stream-Safe Text Format (UAX #15),
// far above what any language writes. The half-width kana voicing marks become such marks.
const LONG_RUN = /([\p{M}\p{Cf}\uff9e\uff9f]{30})[\p{M}\p{Cf}\uff9e\uff9f]+/gu;

// NFKC would split the Thai and Lao vowel am, and with it the grapheme: the consonant would keep half a vowel.
const NO_AM = /[^\u0e33\u0eb3]+/g;

/** `text` without emoji, in NFKC, each run of white space as one space. */
export function normalize(text: string): string {
  return text
    .replace(SYMBOLS, '')
    .replace(LONG_RUN, '$1')
    .replace(NO_AM, (part) => part.normalize('NFKC'))
    .replace(/\p{White_Space}+/gu, ' ');
}
