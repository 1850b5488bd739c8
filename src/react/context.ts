import { QueryClient } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import { createRefusals, GraphError, graphOrigin, permissionsFor } from '../graph';
import { getInitials as defaultGetInitials, type GetInitialsOptions } from '../identity';
import { DEFAULT_CACHE_TIMES, type GraphSource } from '../queries';
import { createReadings, type Readings } from './readings';
import { DEFAULT_STRINGS, type GraphAvatarStrings } from './strings';

/** Makes initials of a name: at most two letters, or `''` for the icon. */
export type GetInitials = (name: string, options: GetInitialsOptions) => string;

export interface GraphAvatarContextValue {
  source: GraphSource;
  client: QueryClient;
  readings: Readings;
  getInitials: GetInitials;
  strings: GraphAvatarStrings;
}

/** Null outside of every provider. Marked as pure, so that an app that takes `getInitials` alone takes nothing of React. */
export const GraphAvatarContext = /* @__PURE__ */ createContext<GraphAvatarContextValue | null>(null);

let detached: GraphAvatarContextValue | undefined;

/** Without a provider nothing can be asked: names, initials and pictures of the app's own work all the same. */
function detachedContext(): GraphAvatarContextValue {
  if (detached) return detached;
  const client = new QueryClient();
  const source: GraphSource = {
    scope: { origin: graphOrigin('global'), apiVersion: 'v1.0', accountKey: null },
    times: DEFAULT_CACHE_TIMES,
    send: () => Promise.reject(new GraphError('Nobody is signed in.')),
    permissions: permissionsFor,
    hasPresence: false,
    refusals: createRefusals(),
    onError: () => {},
  };
  detached = {
    source,
    client,
    readings: createReadings(client, source),
    getInitials: defaultGetInitials,
    strings: DEFAULT_STRINGS,
  };
  return detached;
}

/**
 * The nearest provider.
 * @param who - The hook or component that cannot do without one; null where it can.
 * @throws where `who` is given and there is no provider.
 */
export function useGraphAvatarContext(who: string | null): GraphAvatarContextValue {
  const context = useContext(GraphAvatarContext);
  if (context) return context;
  if (who === null) return detachedContext();
  throw new Error(
    `${who} reads from Microsoft Graph and found no provider. Wrap the app in <GraphAvatarProvider getAccessToken={…} accountKey={…}>.`,
  );
}
