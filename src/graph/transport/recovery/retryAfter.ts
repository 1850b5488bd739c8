/** The longest pause that is believed, in ms. */
const MOST = 5 * 60_000;

/**
 * How long to wait by a `Retry-After` header, in ms: whole seconds, fractions of them (Graph sends such), or an HTTP
 * date; null where there is none that can be read.
 */
export function retryAfter(headers: Headers, now: number = Date.now()): number | null {
  const value = headers.get('Retry-After')?.trim();
  if (!value) return null;
  const ms = /^\d+(?:\.\d+)?$/.test(value) ? Number(value) * 1000 : Date.parse(value) - now;
  return Number.isNaN(ms) ? null : Math.min(Math.max(ms, 0), MOST);
}
