const magic: readonly (readonly [type: string, pattern: RegExp])[] = [
  ['image/jpeg', /^\xff\xd8\xff/],
  ['image/png', /^\x89PNG\r\n/],
  ['image/gif', /^GIF8[79]a/],
  ['image/webp', /^RIFF[\s\S]{4}WEBP/],
  ['image/bmp', /^BM/],
  ['image/svg+xml', /^\s*<svg/],
  ['text/html', /^\s*<(!doctype html|html)/i],
];

/** The type of `bytes` by their first few, as Graph names it. */
export function contentTypeOf(bytes: Uint8Array): string {
  const head = String.fromCharCode(...bytes.subarray(0, 32));
  return magic.find(([, pattern]) => pattern.test(head))?.[0] ?? 'application/octet-stream';
}
