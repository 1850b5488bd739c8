import { QueryClient, QueryClientContext } from '@tanstack/react-query';
import { type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import {
  connect,
  createRefusals,
  type GetAccessToken,
  type GraphApiVersion,
  type GraphCloud,
  type GraphError,
  type GraphScopes,
  graphOrigin,
  permissionsFor,
  scopePrefix,
} from '../graph';
import {
  type CacheTimes,
  DEFAULT_CACHE_TIMES,
  type GraphSource,
  keepHostDefaultsOut,
  type PhotoStore,
} from '../queries';
import { type GetInitials, GraphAvatarContext } from './context';
import { createPool } from './readings';
import type { GraphAvatarStrings } from './strings';
import { useForgetAccount } from './useForgetAccount';
import { useLatest } from './useLatest';
import { useShelf } from './useShelf';

interface ProviderOptions {
  /**
   * Who is looking: the cache's partition, so that one account never sees what another has loaded. With MSAL,
   * `homeAccountId` and `tenantId` together, since a guest's home id is the same in every tenant.
   * Null while nobody is signed in: nothing is asked for then, and what the last account has read is forgotten; so
   * keep the provider mounted through a sign-out.
   */
  accountKey: string | null;
  /** The version of Graph that is asked: `v1.0` or `beta`. Default: `v1.0`. */
  apiVersion?: GraphApiVersion;
  /** False: plain GETs only, for a backend without `$batch`. Default: true. */
  batch?: boolean;
  /**
   * True for a personal Microsoft account: it is never batched, since such batches were seen to answer with the wrong
   * person's photo, and it has no presence. Default: false.
   */
  personalAccount?: boolean;
  /**
   * Permissions to ask for in place of the least ones: by the kind of subject, and for presence, such as
   * `{ user: ['User.Read.All'], presence: ['Presence.Read.All'] }`. It may be a new object at each render.
   */
  scopes?: GraphScopes;
  /** The app's own React Query client. Default: the one from context; one of the provider's own where there is none. */
  queryClient?: QueryClient;
  /**
   * Keeps what was read for the next visit, such as `indexedDbPhotoStore()` of `graph-avatar/persist`; best a constant.
   * When `accountKey` becomes null, the account is removed from it. Default: nothing outlives the page.
   */
  store?: PhotoStore;
  /**
   * How long answers are fresh and kept, in ms, such as `{ photoStaleTime: 600_000 }`; what is left out keeps its
   * default. Best a constant: another object renders every avatar anew.
   */
  cacheTimes?: Partial<CacheTimes>;
  /**
   * Makes initials of a name in place of the library's own rules. Best a constant: another function renders every
   * avatar anew.
   */
  getInitials?: GetInitials;
  /**
   * Words for screen readers, in the app's language, such as `{ person: 'Persona' }`. Best a constant: another object
   * renders every avatar anew. Default: English.
   */
  strings?: Partial<GraphAvatarStrings>;
  /**
   * Hears of every reading that failed, once; the avatars show initials meanwhile. Of a permission that is missing it
   * hears once and not for each face, until the permission works: `error.scopes` names it. A 404 is no failure.
   */
  onError?: (error: GraphError) => void;
  /** The part of the app that shows avatars; best all of it. */
  children?: ReactNode;
}

// Both say the same of a prop, whole: an editor and the table of props show what they say as one text.
interface WithToken {
  /**
   * Gives a Graph access token for the scopes asked for, silently. Left out where `cloud` is a backend that holds the
   * token. It may be a new function at each render.
   */
  getAccessToken: GetAccessToken;
  /**
   * A national cloud (`usGov`, `usGovDoD`, `china`), or `{ graphOrigin }`, a backend that answers as Graph does.
   * Default: `global`.
   */
  cloud?: GraphCloud;
}

/** A backend that answers as Graph does and knows the user by its cookies. */
interface WithBackend {
  /**
   * Gives a Graph access token for the scopes asked for, silently. Left out where `cloud` is a backend that holds the
   * token. It may be a new function at each render.
   */
  getAccessToken?: undefined;
  /**
   * A national cloud (`usGov`, `usGovDoD`, `china`), or `{ graphOrigin }`, a backend that answers as Graph does.
   * Default: `global`.
   */
  cloud: Extract<GraphCloud, object>;
}

/** Who is looking, and where tokens come from; a backend that holds the token takes the place of `getAccessToken`. */
export type GraphAvatarProviderProps = ProviderOptions & (WithToken | WithBackend);

/** Says who is looking and where photos come from, for all that is inside. Renders no element. */
export function GraphAvatarProvider({
  accountKey,
  getAccessToken,
  cloud = 'global',
  apiVersion = 'v1.0',
  batch = true,
  personalAccount = false,
  scopes,
  queryClient,
  store,
  cacheTimes,
  getInitials,
  strings,
  onError,
  children,
}: GraphAvatarProviderProps) {
  if (!getAccessToken && typeof cloud === 'string') {
    throw new Error(
      'No access token source. Give <GraphAvatarProvider> getAccessToken, or cloud={{ graphOrigin }}.',
    );
  }
  const client = useClient(queryClient);
  const times = useMemo(() => ({ ...DEFAULT_CACHE_TIMES, ...cacheTimes }), [cacheTimes]);
  // While rendering, since the queries of the children are made while they render. It may run again at no cost.
  useMemo(() => keepHostDefaultsOut(client, times), [client, times]);

  const origin = graphOrigin(cloud);
  const prefix = scopePrefix(cloud);
  const hasToken = getAccessToken !== undefined;

  const scope = useMemo(() => ({ origin, apiVersion, accountKey }), [origin, apiVersion, accountKey]);
  const latest = useLatest({ scope, getAccessToken, scopes, onError });
  // A queue for each account, and a memory of what it may not do: neither is ever handed to the next.
  const account = useMemo(() => {
    const refusals = createRefusals();
    const readToken: GetAccessToken = async (request) => {
      const now = latest.current;
      if (now.scope !== scope || !now.getAccessToken) throw new Error('The account has changed meanwhile.');
      return now.getAccessToken(request);
    };
    const connection = connect({
      ...scope,
      scopePrefix: prefix,
      getAccessToken: hasToken ? readToken : undefined,
      batch: batch && !personalAccount,
    });
    return {
      scope,
      refusals,
      send: refusals.follow(connection),
      hasPresence: !personalAccount,
      permissions: (subject, reading) => permissionsFor(subject, reading, latest.current.scopes),
      onError(error) {
        // Of its own: what a host's handler throws is the host's, and must not become ours.
        if (refusals.isNews(error)) queueMicrotask(() => latest.current.onError?.(error));
      },
    } satisfies Partial<GraphSource>;
  }, [scope, prefix, hasToken, batch, personalAccount, latest]);
  const shelf = useShelf(store, client, scope, account.onError);

  // What is read goes with where it is read from.
  const reader = useMemo(
    () => ({ source: { ...account, client, times, shelf }, readings: createPool() }),
    [account, client, times, shelf],
  );
  useForgetAccount(reader.source);
  const value = useMemo(() => ({ ...reader, getInitials, strings }), [reader, getInitials, strings]);
  return <GraphAvatarContext.Provider value={value}>{children}</GraphAvatarContext.Provider>;
}

function useClient(given: QueryClient | undefined): QueryClient {
  const inherited = useContext(QueryClientContext);
  // Where the one around is taken away, its avatars go on with what they have.
  const [first] = useState(() => given ?? inherited ?? new QueryClient());
  const client = given ?? inherited ?? first;
  useEffect(() => {
    // It hears of focus and connection while mounted; React Query counts those who have mounted it.
    client.mount();
    return () => client.unmount();
  }, [client]);
  return client;
}
