'use client';

export { MsalGraphAvatarProvider, type MsalGraphAvatarProviderProps } from './MsalGraphAvatarProvider';
export type { OnInteractionRequired } from './useSilentTokens';
