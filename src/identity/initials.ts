import { nameWords } from './displayName';
import { firstGrapheme } from './graphemes';
import { fullName, INITIAL, shownWords } from './script';

/** What is known of a name beside its display form. Absent, null and blank are the same. */
export interface GetInitialsOptions {
  /** The given name. With it or `surname`, the display name is not read. */
  given?: string | null;
  /** The surname, put first where its script is Han, Kana or Hangul. */
  surname?: string | null;
  /** The BCP 47 language of the name, for its capitals (Turkish i, İ). By default, and if invalid, none. */
  locale?: string | null;
}

function upperCase(letter: string, locale: string | null | undefined): string {
  // The capitals of Georgian came to Unicode in 2018: hardly a font has them.
  if (/\p{scx=Geor}/u.test(letter)) return letter;
  try {
    if (locale) return letter.toLocaleUpperCase(locale);
  } catch {
    // An invalid language tag is no reason to show no avatar.
  }
  return letter.toUpperCase();
}

function initialOf(word: string, locale: string | null | undefined): string {
  // A joiner at the end would join the other initial.
  const letter = firstGrapheme(word.slice(word.search(INITIAL))).replace(/\p{Cf}+$/u, '');
  return firstGrapheme(upperCase(letter, locale).normalize());
}

/**
 * The initials of a person, group or team: at most two letters, upper-case, in reading order; '' where there are
 * none to show (no name, a phone number, nothing but symbols) and an icon should stand instead.
 *
 * @example
 * ```ts
 * getInitials('Reynolds, Carole L') // 'CR'
 * getInitials('ada.lovelace@contoso.com') // 'AL'
 * getInitials(user.displayName, { given: user.givenName, surname: user.surname })
 * ```
 */
export function getInitials(
  name: string | null | undefined,
  { given, surname, locale }: GetInitialsOptions = {},
): string {
  const inParts = nameWords(fullName(given ?? '', surname ?? ''), false);
  const words = inParts.length > 0 ? inParts : nameWords(name ?? '', true);
  return shownWords(words)
    .map((word) => initialOf(word, locale))
    .join('');
}

/** The initials that an app gives itself, cut to the graphemes that an avatar has room for: two, or one. */
export function cutInitials(initials: string, count = 2): string {
  const text = initials.trim();
  const first = firstGrapheme(text);
  return count > 1 ? (first + firstGrapheme(text.slice(first.length))).trim() : first;
}
