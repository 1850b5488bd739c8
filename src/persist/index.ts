export type {
  PhotoStore,
  PhotoStoreBackend,
  StoreChange,
  StoredEntry,
  StoredPart,
  StorePlace,
} from '../queries';
export type { IndexedDbPhotoStoreOptions } from './indexedDb/indexedDbBackend';
export { indexedDbPhotoStore } from './indexedDbPhotoStore';
export { photoStore } from './photoStore';
