/** The bytes that base64 or base64url stands for; null where it is neither, or stands for more than `limit` bytes. */
export function decodeBase64(text: string, limit: number): Uint8Array<ArrayBuffer> | null {
  if (text.length * 0.75 > limit + 2) return null;
  let binary: string;
  try {
    binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  } catch {
    return null;
  }
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at += 1) bytes[at] = binary.charCodeAt(at);
  return bytes;
}
