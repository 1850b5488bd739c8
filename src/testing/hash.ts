/** A stable 32-bit hash (FNV-1a with a final mix), so that a tenant is the same at every run. No secret hangs on it. */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  // FNV alone leaves the last characters in the low bits, where ids that end alike would look alike.
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}

/** Stable hexadecimal digits that stand for `text`. */
export function hexDigits(text: string, count: number): string {
  let digits = '';
  for (let round = 0; digits.length < count; round++) {
    digits += hash(`${round} ${text}`).toString(16).padStart(8, '0');
  }
  return digits.slice(0, count);
}

/** A stable GUID that stands for `text`. */
export function guidOf(text: string): string {
  return hexDigits(text, 32).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
