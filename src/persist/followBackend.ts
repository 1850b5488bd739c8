import { hashKey, type QueryClient, type QueryKey } from '@tanstack/react-query';
import { type CacheScope, type PhotoStoreBackend, photoKey, profileKey, type StorePlace } from '../queries';
import type { Drawer } from './drawer';
import type { Dated } from './stored';

/**
 * Takes over what other tabs write of those that this one has read: a new photo is seen in all of them, and who was
 * asked for in one is not asked for again in the next. An account that they clear is not written any more.
 */
export function followBackend(
  backend: PhotoStoreBackend,
  drawer: Drawer,
  client: QueryClient,
  scope: CacheScope,
): () => void {
  return backend.subscribe((change) => {
    if (change.kind === 'written') for (const place of change.places) void adopt(place);
    else if (change.accountKey === scope.accountKey) drawer.close();
  });

  async function adopt({ subject, ...place }: StorePlace): Promise<void> {
    const photo = photoKey(scope, subject);
    const profile = profileKey(scope, subject);
    const isKnown = [photo, profile].some((key) => client.getQueryData(key) !== undefined);
    if (hashKey([place]) !== hashKey([scope]) || !isKnown) return;
    const stored = await drawer.read(subject);
    renew(photo, stored.photo);
    renew(profile, stored.profile);
  }

  function renew(queryKey: QueryKey, stored: Dated<unknown> | undefined): void {
    const query = client.getQueryCache().get(hashKey(queryKey));
    if (!stored || query?.state.data === undefined || query.state.dataUpdatedAt >= stored.updatedAt) return;
    // What is on its way was asked for before.
    void query.cancel({ revert: true });
    client.setQueryData(queryKey, stored.record, { updatedAt: stored.updatedAt });
  }
}
