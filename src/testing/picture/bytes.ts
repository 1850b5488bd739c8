/** Bytes of a picture, in any of the forms a test has them in. */
export type PictureBytes = BufferSource | Blob;

/** Copies `source`, so that what a test does to its buffer afterwards changes no photo. */
export async function bytesOf(source: PictureBytes): Promise<Uint8Array<ArrayBuffer>> {
  // No instanceof: a buffer made inside Jest's or jsdom's realm has another constructor.
  if (ArrayBuffer.isView(source)) {
    const copy = new Uint8Array(source.byteLength);
    copy.set(new Uint8Array(source.buffer, source.byteOffset, source.byteLength));
    return copy;
  }
  return new Uint8Array('arrayBuffer' in source ? await source.arrayBuffer() : source.slice(0));
}

export function isPictureBytes(value: object): value is PictureBytes {
  return ArrayBuffer.isView(value) || 'arrayBuffer' in value || 'byteLength' in value;
}

export function toBase64(bytes: Uint8Array): string {
  let binary = '';
  // In pieces: a call with as many arguments as a photo has bytes overflows the stack.
  for (let start = 0; start < bytes.length; start += 0x8000) {
    binary += String.fromCharCode(...bytes.subarray(start, start + 0x8000));
  }
  return btoa(binary);
}
