import type { QueryClient } from '@tanstack/react-query';
import type { GraphError } from 'graph-avatar';
import type { ComponentType, ReactNode } from 'react';

/** What the page shows, and how. */
export interface Showing {
  /** Names before the @, in the order of the avatars. */
  people: readonly string[];
  /** False: plain GETs. */
  batch: boolean;
  /** Who is signed in. */
  account: string | null;
}

/** The app's own way to sign in. */
export type HostProvider = ComponentType<
  Omit<Showing, 'people'> & {
    onError: (error: GraphError) => void;
    onInteraction: () => void;
    children: ReactNode;
  }
>;

/** What an app's token source is asked. */
export interface TokenAsk {
  account: string | null;
  claims: string | null;
  forceRefresh: boolean;
}

/** What the app's `onError` has heard. */
export interface Heard {
  status: number | null;
  code: string | null;
  message: string;
  scopes: readonly string[];
}

/** A request of the page, by the page's own clock. */
interface Sent {
  /** In ms. */
  at: number;
}

/** An app with avatars, for tests to play with: `window.host`. */
interface Host {
  readonly queryClient: QueryClient;
  show(change: Partial<Showing>): void;
  readonly heard: readonly Heard[];
  /** When the app was told that a token takes the user's own doing. */
  readonly interactions: readonly number[];
  readonly sent: readonly Sent[];
  /** All that was ever painted in the avatars of each person. */
  readonly seen: Readonly<Record<string, readonly string[]>>;
  state(): HostState;
}

/** How far the page has come. */
export interface HostState {
  painted: readonly (string | null)[];
  isFetching: boolean;
  /** Requests without an answer. */
  underWay: number;
  sent: number;
  heard: number;
}

declare global {
  interface Window {
    host: Host;
    /** Asks the test for a token. */
    askToken(ask: TokenAsk): Promise<string>;
  }
}
