import type { QueryClient } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import type { GetInitialsOptions } from '../identity';
import type { GraphSource } from '../queries';
import type { Readings } from './readings';
import { DEFAULT_STRINGS, type GraphAvatarStrings } from './strings';

/** Makes initials of a name: at most two letters, or `''` for the icon. */
export type GetInitials = (name: string, options: GetInitialsOptions) => string;

export interface GraphAvatarContextValue {
  source: GraphSource;
  client: QueryClient;
  readings: Readings;
  /** The app's own. The library's are the avatar's, so that an app of hooks alone is without them. */
  getInitials: GetInitials | undefined;
  strings: GraphAvatarStrings;
}

/** Null outside of every provider. Marked as pure, so that an app that takes `getInitials` alone takes nothing of React. */
export const GraphAvatarContext = /* @__PURE__ */ createContext<GraphAvatarContextValue | null>(null);

/** Without a provider nobody looks and nothing is asked: names, initials and pictures of the app's own work all the same. */
const DETACHED = {
  source: {
    scope: { origin: '', apiVersion: 'v1.0', accountKey: null },
    onError() {},
  } as Partial<GraphSource>,
  strings: DEFAULT_STRINGS,
} as GraphAvatarContextValue; // The rest is for what is asked.

/**
 * The nearest provider.
 * @param who - The hook or component that cannot do without one; null where it can.
 * @throws where `who` is given and there is no provider.
 */
export function useGraphAvatarContext(who: string | null): GraphAvatarContextValue {
  const context = useContext(GraphAvatarContext);
  if (context) return context;
  if (who === null) return DETACHED;
  throw new Error(
    `${who} reads from Microsoft Graph and found no provider. Wrap the app in <GraphAvatarProvider getAccessToken={…} accountKey={…}>.`,
  );
}
