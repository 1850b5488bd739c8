import type { Person } from './people';
import type { Stage } from './stage';

/** What an avatar shows: the person's own photo, or their initials. */
export type Sight = 'photo' | 'initials';

/** A fault, and what comes of it. A row is a test, and a line of docs/faults.md. */
export interface Row {
  /** What goes wrong. */
  fault: string;
  /** What Ada's avatar shows in the end. */
  shows: Sight;
  /** What else there is to say of that: "after the pause". */
  and?: string;
  /** Whose avatars are on the page. Default: Ada, Grace and Hedy, whose requests share a post. */
  people?: readonly Person[];
  /** What the other avatars show. Default: their photos. */
  others?: Sight;
  /** False: requests of their own instead of batches. */
  batch?: false;
  /** How many things are asked of Graph until nothing more is asked: a person is metadata, picture and name. */
  asks: number;
  /**
   * What `onError` hears, each once: status and code; the status alone where one of several codes is heard first.
   * Default: nothing.
   */
  hears?: readonly string[];
  /**
   * True where all readings fail together, after further tries: what shares a post is heard once, and on a busy machine
   * the timers of the last try may end so far apart that it leaves in two.
   */
  hearsByPost?: true;
  /** What is still waited for at the end. Default: nothing. */
  pending?: true;
  /** From the first request to the last, in ms by the page's clock: at least, at most. */
  takes?: readonly [number, number];
  /** The page's Content-Security-Policy. */
  policy?: string;
  /** True where the app signs in with MSAL, against an emulated Entra. */
  msal?: true;
  /** What Graph, the network or the app does; before avatars are on the page. */
  arrange?(stage: Stage): void | Promise<void>;
  /** What happens while they are. */
  act?(stage: Stage): Promise<void>;
  /** What else must be true in the end. */
  finally?(stage: Stage): void | Promise<void>;
}

export interface Section {
  title: string;
  /** What all of its rows have in common. */
  about: string;
  /** True where each row takes a browser profile of its own. */
  isApart?: true;
  rows: readonly Row[];
}

/** The name of a row's test: what goes wrong, and what a person sees. */
export function nameOf(row: Row): string {
  return `${row.fault} → ${outcomeOf(row)}`;
}

export function outcomeOf({ shows, and }: Row): string {
  const sight = shows === 'photo' ? 'the photo' : 'initials';
  return and ? `${sight}, ${and}` : sight;
}
