export { type GetInitials, type GraphAvatarContextValue, useGraphAvatarContext } from './context';
export { DETACHED } from './detached';
export { GraphAvatarProvider, type GraphAvatarProviderProps } from './GraphAvatarProvider';
export { hasLoaded, noteBroken, noteLoaded } from './objectUrls';
export type { GraphPhoto, GraphPhotoStatus, GraphPresenceResult, GraphProfileResult } from './readings';
export { type GraphAvatarStrings, nounWord, type SubjectNoun, subjectNoun } from './strings';
export { useAccountCache } from './useAccountCache';
export {
  type UseGraphPhotoOptions,
  useGraphPhoto,
  usePhoto,
} from './useGraphPhoto';
export { type GraphPhotoCache, useGraphPhotoCache } from './useGraphPhotoCache';
export { useGraphPresence, usePresence } from './useGraphPresence';
export { useGraphProfile, useProfile } from './useGraphProfile';
export { useLatest } from './useLatest';
export { useMembers } from './useMembers';
export { useWhenNear } from './useWhenNear';
export { useWhileNear } from './useWhileNear';
