import { createContext } from 'react';

/** What a group decides for all avatars in it; their own props go before it. */
interface GroupDefaults {
  size?: number;
  shape?: 'circle' | 'rounded' | 'square';
  loading?: 'lazy' | 'eager';
}

export const GroupContext = /* @__PURE__ */ createContext<GroupDefaults>({});
