export { type CacheTimes, DEFAULT_CACHE_TIMES } from './cacheTimes';
export { type GraphQueryOptions, isCoolingDown, keepHostDefaultsOut } from './defaults';
export {
  type CacheScope,
  isGraphAvatarQuery,
  ofAccount,
  photoBytesKey,
  photoKey,
  profileKey,
  retryFailed,
} from './keys';
export { membersQuery } from './members';
export { anyCachedPicture, photoBytesQuery, photoQuery } from './photo';
export { clearAccount, invalidateSubject, prefetchSubjects, setPhoto } from './photoCache';
export { presenceQuery, presentSubject } from './presence';
export { profileQuery } from './profile';
export type { Forbidden, PhotoRecord, PhotoVersion, ProfileRecord } from './records';
export { askableSubject, type GraphSource } from './source';
export type {
  Persister,
  PhotoStore,
  PhotoStoreBackend,
  Shelf,
  StoreChange,
  StoredEntry,
  StoredPart,
  StorePlace,
} from './store';
