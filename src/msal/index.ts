'use client';

export { MsalGraphAvatarProvider, type MsalGraphAvatarProviderProps } from './MsalGraphAvatarProvider';
export type { InteractionRequest, OnInteractionRequired } from './useSilentTokens';
