import { isPhoneNumber, localPart } from './address';
import { outsideBrackets } from './brackets';
import { normalize } from './normalize';
import { fullName, INITIAL } from './script';

const TITLE = /^(?:dr|prof|mrs?|ms|mx|miss|sir|dame|rev|hon)$/i;
const CREDENTIAL = /^(?:md|jd|dds|mba|msc|rn|phd|cpa|esq|jr|sr|iii?|iv)$/i;
/** The credentials that are told from a name without a comma before them. */
const SUFFIX = /^(?:phd|cpa|esq|jr|sr|iii?|iv)$/i;

/** Without full stops, which mean nothing in a word: Ph.D. */
const wordsOf = (text: string) =>
  text
    .replace(/\./g, '')
    .split(' ')
    .filter((word) => INITIAL.test(word));

/** "Last, First M, PhD" as the words First, M, Last. */
function reordered(text: string): string[] {
  const [last = '', ...rest] = text.split(/[,،]/).filter((part) => INITIAL.test(part));
  const first = rest.filter((part) => wordsOf(part).some((word) => !CREDENTIAL.test(word)));
  const words = wordsOf(fullName(first.join(' '), last));
  while (words.length > 2 && SUFFIX.test(words.at(-1) ?? '')) words.pop();
  return words;
}

/**
 * The words of a name that count towards its initials, in reading order; none for a phone number.
 * `isDisplayName` is whether commas and credentials have a meaning: they have none in a given name and a surname.
 */
export function nameWords(name: string, isDisplayName: boolean): string[] {
  const whole = normalize(name);
  const text = localPart(outsideBrackets(whole, INITIAL).trim());
  // The whole as well, since an area code stands in brackets.
  if (isPhoneNumber(whole) || isPhoneNumber(text)) return [];

  const words = isDisplayName ? reordered(text) : wordsOf(text);
  return words.slice(words.findIndex((word, place) => words.length - place < 3 || !TITLE.test(word)));
}
