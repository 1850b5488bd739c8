/** Who is signed in, and whether what they read is kept in IndexedDB. */
export interface SignIn {
  /** A UPN, which is the token, too. */
  user: string;
  isKept: boolean;
}

/** What a run asks of the page. What is shown resolves when it is on the page. */
export interface Stage {
  /** Null: signs out. */
  signIn(who: SignIn | null): Promise<void>;
  /** Shows so many people in a list; 0: nothing. */
  show(people: number): Promise<void>;
  scrollTo(person: number): Promise<void>;
  /** How many faces have come and gone. */
  faces(): { mounted: number; unmounted: number };
  /** React Query's: queries in the cache, and observers of them. */
  cache(): { queries: number; observers: number };
  /** The app itself goes. */
  unmount(): void;
}

/** What the page has taken of the browser and not given back. */
export interface Holdings {
  /** Object URLs that are valid. */
  urls: string[];
  /** Elements that an IntersectionObserver, a ResizeObserver, a MutationObserver observes. */
  intersections: number;
  resizes: number;
  mutations: number;
  /** Those of them that are no longer on the page. */
  detached: number;
  /** Listeners on `document` and `window`. */
  pageListeners: number;
  /** Timeouts and intervals that are still to fire. */
  timers: number;
}

interface Instruments {
  read(): Holdings;
  /** How many object URLs were ever made. */
  urlsMade(): number;
  /** Says of the tab that it is seen, or is not, as a browser does. */
  setVisible(isVisible: boolean): void;
}

declare global {
  interface Window {
    stage: Stage;
    instruments: Instruments;
  }
}
