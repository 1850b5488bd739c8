import type { PhotoStore } from '../queries';
import { type IndexedDbPhotoStoreOptions, indexedDbBackend } from './indexedDb/indexedDbBackend';
import { photoStore } from './photoStore';

/**
 * Keeps photos, "none" answers and profiles in IndexedDB, apart for each cloud and account, so that the next visit
 * shows at once what is known: `<GraphAvatarProvider store={store}>`. Make one for the whole app, outside of components.
 * Nothing is opened before it is used.
 */
export function indexedDbPhotoStore(options: IndexedDbPhotoStoreOptions = {}): PhotoStore {
  return photoStore(indexedDbBackend(options));
}
