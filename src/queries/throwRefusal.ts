import type { GraphSource } from './source';

/**
 * Keeps from asking what would be refused: what Graph has refused, until the app knows better, and for a while what had
 * no token.
 * @throws the last refusal.
 */
export function throwRefusal({ refusals, times }: GraphSource, permissions: readonly string[]): void {
  const refusal = refusals.last(permissions);
  if (!refusal) return;
  if (refusal.error.status === 403 || Date.now() - refusal.at < times.failureCooldown) throw refusal.error;
}
