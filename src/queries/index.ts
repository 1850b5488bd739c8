export { type CacheTimes, DEFAULT_CACHE_TIMES } from './cacheTimes';
export { type GraphQueryOptions, isCoolingDown, keepHostDefaultsOut } from './defaults';
export { forgetAccount, isGraphAvatarQuery, retryFailed } from './keys';
export { membersQuery } from './members';
export { anyCachedPicture, photoBytesQuery, photoQuery } from './photo';
export { presenceQuery, presentSubject } from './presence';
export { profileQuery } from './profile';
export type { PhotoVersion } from './readPhoto';
export { askableSubject, type GraphSource } from './source';
