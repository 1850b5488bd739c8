/**
 * A letter that says which script a word is in. Not one of them: a vowel that Thai or Lao writes before its consonant,
 * an apostrophe or accent that Unicode counts as a letter (Hawaiian ʻokina), an invisible filler.
 */
const LETTER = /(?![\p{LOE}\p{Dia}\p{DI}])[\p{L}\p{Nl}]/u;

/** A character that can stand for a word: a letter or a digit. */
export const INITIAL = /(?![\p{LOE}\p{Dia}\p{DI}])[\p{L}\p{Nl}\p{Nd}]/u;

/** Matches what is in one of the scripts, or with `^` in none of them; `scripts` by their ISO 15924 codes. */
const inScript = (scripts: string, not = '') =>
  new RegExp(`[${not}${scripts.replace(/\w+/g, '\\p{scx=$&}')}]`, 'u');

/** Made once for each script that is met: such a set of characters takes a browser longer to build than a name to read. */
const made = new Map<string, RegExp>();
function scriptOf(code: string): RegExp {
  const known = made.get(code) ?? inScript(code);
  made.set(code, known);
  return known;
}

const SURNAME_FIRST = inScript('Hani Hira Kana Hang');
const JOINING = inScript('Arab Syrc Mong Nkoo');

/** The scripts of most names with two initials, the commonest first. The others count as one: hardly a name has two of them. */
const PAIRED =
  'Latn Cyrl Grek Hebr Deva Beng Taml Telu Gujr Guru Knda Mlym Orya Sinh Thai Laoo Khmr Mymr Ethi Armn Geor'.split(
    ' ',
  );

const letterOf = (text: string) => text.match(LETTER)?.[0] ?? '';

/** A given name and a surname in the order in which the surname's script puts them. */
export function fullName(given: string, surname: string): string {
  return SURNAME_FIRST.test(letterOf(surname)) ? `${surname} ${given}` : `${given} ${surname}`;
}

/**
 * The words whose initials are shown: in scripts of one character and where letters would join, the first; else the
 * first and the last of those in the script of the first. A word of digits is in any script.
 */
export function shownWords(words: string[]): string[] {
  const deciding = letterOf(words.find((word) => LETTER.test(word)) ?? '');
  if (SURNAME_FIRST.test(deciding) || JOINING.test(deciding)) return words.slice(0, 1);

  const code = PAIRED.find((candidate) => scriptOf(candidate).test(deciding));
  const script = code ? scriptOf(code) : inScript(PAIRED.join(' '), '^');
  const own = words.filter((word) => {
    const letter = letterOf(word);
    return !letter || script.test(letter);
  });
  return own.filter((_, place) => place === 0 || place === own.length - 1);
}
