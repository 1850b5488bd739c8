import { invalidAnswer } from '../error';

/**
 * A body's content, refused as soon as it is longer than `limit` bytes: what the length header says is not
 * to be relied on. The caller aborts the request, so that the rest is never downloaded.
 */
export async function readAtMost(response: Response, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  const reader = response.body?.getReader();
  for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
    chunks.push(read.value);
    length += read.value.length;
    if (length > limit) throw invalidAnswer('too long', response);
  }
  const content = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    content.set(chunk, offset);
    offset += chunk.length;
  }
  return content;
}
