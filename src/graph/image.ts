/** The longest answer that is read, in bytes: Graph's largest photo, 648 px square, is a tenth of it. */
export const MAX_PHOTO_BYTES = 4 * 1024 * 1024;

const SIGNATURES: ReadonlyArray<readonly [type: string, pattern: RegExp]> = [
  ['image/jpeg', /^\xff\xd8\xff/],
  ['image/png', /^\x89PNG/],
  ['image/gif', /^GIF8[79]a/],
  ['image/webp', /^RIFF.{4}WEBP/s],
];

/**
 * The type that the content itself says, or null: never what the answer's `Content-Type` claims, since an SVG
 * or a page of HTML behind an object URL would be a document of the app's own origin.
 */
export function imageType(bytes: Uint8Array): string | null {
  const start = String.fromCharCode(...bytes.subarray(0, 12));
  return SIGNATURES.find(([, pattern]) => pattern.test(start))?.[0] ?? null;
}

/** The picture that older services send in place of a 404: a GIF of one pixel. Its measures stand after the signature. */
export function isOnePixelGif(bytes: Uint8Array): boolean {
  return imageType(bytes) === 'image/gif' && bytes.subarray(6, 10).join() === '1,0,1,0';
}
