import type { StoredEntry } from '../../queries';
import type { Row } from './database';

export async function rowOf({ part, value, updatedAt, blob }: StoredEntry): Promise<Row> {
  return { part, value, updatedAt, bytes: (await blob?.arrayBuffer()) ?? null, type: blob?.type ?? '' };
}

/** What is kept of one subject; whatever else may stand there is left out. */
export function rowsOf(record: unknown): Row[] {
  return Array.isArray(record) ? record.filter(isRow) : [];
}

export function entryOf({ part, value, updatedAt, bytes, type }: Row): StoredEntry {
  return { part, value, updatedAt, blob: bytes && new Blob([bytes], { type }) };
}

/** In bytes, roughly. */
export function sizeOf({ value, bytes }: Row): number {
  return JSON.stringify(value).length + (bytes?.byteLength ?? 0);
}

function isRow(row: unknown): row is Row {
  if (typeof row !== 'object' || row === null) return false;
  const { part, updatedAt, bytes }: Partial<Row> = row;
  return (
    (typeof part === 'string' || typeof part === 'number') &&
    typeof updatedAt === 'number' &&
    (bytes === null || bytes instanceof ArrayBuffer)
  );
}
