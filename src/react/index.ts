export { type GetInitials, useGraphAvatarContext } from './context';
export { GraphAvatarProvider, type GraphAvatarProviderProps } from './GraphAvatarProvider';
export { type GraphAvatarStrings, subjectNoun } from './strings';
export { useAccountCache } from './useAccountCache';
export {
  type GraphPhoto,
  type GraphPhotoStatus,
  type UseGraphPhotoOptions,
  useGraphPhoto,
  usePhoto,
} from './useGraphPhoto';
export { type GraphProfileResult, useGraphProfile, useProfile } from './useGraphProfile';
export { useLatest } from './useLatest';
export { useNearViewport } from './useNearViewport';
