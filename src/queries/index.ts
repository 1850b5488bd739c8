export { type CacheTimes, DEFAULT_CACHE_TIMES } from './cacheTimes';
export { keepHostDefaultsOut } from './defaults';
export { forgetAccount, isGraphAvatarQuery } from './keys';
export { anyCachedPicture, photoBytesQuery, photoQuery } from './photo';
export { profileQuery } from './profile';
export type { GraphSource } from './source';
