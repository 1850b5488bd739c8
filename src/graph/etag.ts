/** An ETag as an identity: without the weak mark and the quotes, which differ between answers about one photo. */
export function etagValue(etag: string): string {
  return etag.replace(/^W\//i, '').replace(/^"(.*)"$/, '$1');
}
