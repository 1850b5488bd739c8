/** Whether `text` is a phone number: five digits or more, and no letters but those of an extension. */
export function isPhoneNumber(text: string): boolean {
  return /(?:\p{Nd}\P{Nd}*){5}/u.test(text) && !/\p{L}/u.test(text.replace(/ext|x/gi, ''));
}

/**
 * The words of the local part where `text` is an e-mail address or a UPN, else `text`.
 * A guest's UPN is the home address with `_` for `@`, then `#EXT#`, then the host's tenant.
 */
export function localPart(text: string): string {
  if (!/^(?!.* ).+(?:@|#ext#)/i.test(text)) return text;
  return text.replace(/(?:_[^_]*)?#ext#.*|(?!^)[@+].*/i, '').replace(/[._-]+/g, ' ');
}
