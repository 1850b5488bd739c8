'use client';

export { GraphAvatar, type GraphAvatarProps } from './components/GraphAvatar';
export { GraphAvatarGroup, type GraphAvatarGroupProps } from './components/GraphAvatarGroup';
export { GraphPersona, type GraphPersonaLine, type GraphPersonaProps } from './components/GraphPersona';
export {
  type GetAccessToken,
  type GraphApiVersion,
  type GraphCloud,
  GraphError,
  type GraphPresence,
  type GraphProfile,
  type GraphScopes,
  type GraphSubject,
  type TokenRequest,
} from './graph';
export { type AvatarColor, type GetInitialsOptions, getAvatarColor, getInitials } from './identity';
export { type CacheTimes, isGraphAvatarQuery, type PhotoStore } from './queries';
export {
  type GetInitials,
  GraphAvatarProvider,
  type GraphAvatarProviderProps,
  type GraphAvatarStrings,
  type GraphPhoto,
  type GraphPhotoCache,
  type GraphPhotoStatus,
  type GraphPresenceResult,
  type GraphProfileResult,
  type UseGraphPhotoOptions,
  useGraphPhoto,
  useGraphPhotoCache,
  useGraphPresence,
  useGraphProfile,
} from './react';
