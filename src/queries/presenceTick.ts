import { hashKey, type QueryClient } from '@tanstack/react-query';
import { whenAwake } from '../graph';
import { presenceKey } from './keys';
import type { GraphSource } from './source';

/** Nobody's presence is asked for more often than this, in ms, whatever an app wishes. */
const LEAST = 5000;
/** What a browser's timer can hold, in ms. */
const MOST = 2 ** 31 - 1;

const ticking = new WeakMap<QueryClient, Set<string>>();

/**
 * Begins the one tick of an account, if it has not begun: it asks again, all at once, for whoever is on screen. While
 * the tab is hidden or offline it waits, and on return it is at once. It ends when nobody's presence is left in the cache.
 */
export function keepAsking({ client, scope, times }: GraphSource): void {
  const accounts = ticking.get(client) ?? new Set<string>();
  ticking.set(client, accounts);
  const account = hashKey([scope]);
  if (accounts.has(account)) return;
  accounts.add(account);

  const queryKey = presenceKey(scope);
  const wait = () => setTimeout(tick, Math.min(Math.max(times.presenceStaleTime, LEAST), MOST));
  async function tick(): Promise<void> {
    await whenAwake();
    if (client.getQueryCache().findAll({ queryKey }).length === 0) {
      accounts.delete(account);
      return;
    }
    wait();
    await client.refetchQueries({ queryKey, type: 'active' }, { cancelRefetch: false });
  }
  wait();
}
