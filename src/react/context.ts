import { createContext, useContext } from 'react';
import type { GetInitialsOptions } from '../identity';
import type { GraphSource } from '../queries';
import type { Readings } from './readings';
import type { GraphAvatarStrings } from './strings';

/** Makes initials of a name: at most two letters, or `''` for the icon. */
export type GetInitials = (name: string, options: GetInitialsOptions) => string;

export interface GraphAvatarContextValue {
  source: GraphSource;
  readings: Readings;
  /** The app's own, as the next. The library's are the avatar's, so that an app of hooks alone is without them. */
  getInitials: GetInitials | undefined;
  strings: Partial<GraphAvatarStrings> | undefined;
}

/** Null outside of every provider. Marked as pure, so that an app that takes `getInitials` alone takes nothing of React. */
export const GraphAvatarContext = /* @__PURE__ */ createContext<GraphAvatarContextValue | null>(null);

/**
 * The nearest provider.
 * @param who - The hook or component that reads it.
 * @param detached - What does in its place where there is none. Default: nothing does.
 * @throws where there is none, and nothing does.
 */
export function useGraphAvatarContext(
  who: string,
  detached?: GraphAvatarContextValue,
): GraphAvatarContextValue {
  const context = useContext(GraphAvatarContext) ?? detached;
  if (context) return context;
  throw new Error(`${who} found no provider. Wrap the app in <GraphAvatarProvider>.`);
}
