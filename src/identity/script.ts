/**
 * A letter that says which script a word is in. Not one of them: a vowel that Thai or Lao writes before its consonant,
 * an apostrophe or accent that Unicode counts as a letter (Hawaiian ʻokina), an invisible filler.
 */
const LETTER = /(?![\p{LOE}\p{Dia}\p{DI}])[\p{L}\p{Nl}]/u;

/** A character that can stand for a word: a letter or a digit. */
export const INITIAL = /(?![\p{LOE}\p{Dia}\p{DI}])[\p{L}\p{Nl}\p{Nd}]/u;

/**
 * The scripts of most names by their ISO 15924 codes, the commonest first; what stands together is not told apart. The
 * others count as one: hardly a name has two of them.
 */
const SCRIPTS =
  'Latn HaniHiraKanaHang ArabSyrcMongNkoo Cyrl Grek Hebr Deva Beng Taml Telu Gujr Guru Knda Mlym Orya Sinh Thai Laoo Khmr Mymr Ethi Armn Geor'.split(
    ' ',
  );
const [, SURNAME_FIRST, JOINING] = SCRIPTS;

/** Made once for each script that is met: such a set of characters takes a browser longer to build than a name to read. */
const made: Record<string, RegExp> = {};

/** The script of the first letter: one of `SCRIPTS`, undefined for the others; '' where there is no letter. */
function scriptOf(text: string): string | undefined {
  const letter = text.match(LETTER)?.[0] ?? '';
  return (
    letter &&
    SCRIPTS.find((codes) => {
      made[codes] ??= new RegExp(`[${codes.replace(/..../g, '\\p{scx=$&}')}]`, 'u');
      return made[codes].test(letter);
    })
  );
}

/** A given name and a surname in the order in which the surname's script puts them. */
export function fullName(given: string, surname: string): string {
  return scriptOf(surname) === SURNAME_FIRST ? `${surname} ${given}` : `${given} ${surname}`;
}

/**
 * The words whose initials are shown: in scripts of one character and where letters would join, the first; else the
 * first and the last of those in the script of the first. A word of digits is in any script.
 */
export function shownWords(words: string[]): string[] {
  const script = scriptOf(words.join(' '));
  const own = words.filter((word) => [script, ''].includes(scriptOf(word)));
  own.splice(1, script === SURNAME_FIRST || script === JOINING ? own.length : own.length - 2);
  return own;
}
