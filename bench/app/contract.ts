/** What a contender's page and the bench know of each other. */

export interface Person {
  id: string;
  name: string;
}

/** Faces side by side. */
export interface GridScene {
  kind: 'grid';
  people: readonly Person[];
  /** Whether the app knows the names; otherwise they are read from Graph by whoever can. */
  named: boolean;
  loading?: 'lazy' | 'eager';
  /** Nothing but the faces: no box around each by which it is told that it is painted. */
  bare?: boolean;
  /** Edge of a face, in CSS px. Default: `FACE`. */
  size?: number;
  /** How far down the page they begin, in CSS px. Default: at the top. */
  top?: number;
}

/** A list of which only the rows on screen are mounted. It scrolls in `#rows`. */
export interface RowsScene {
  kind: 'rows';
  people: readonly Person[];
}

/** A mail client: who has written, and who takes part in the mail that is open. */
export interface MailScene {
  kind: 'mail';
  list: readonly { key: number; sender: Person }[];
  open: readonly Person[];
}

export type Scene = GridScene | RowsScene | MailScene;

/** Edge of a face and height of a row, in CSS px. */
export const FACE = 32;
export const ROW = 56;

/** What the page shows. */
export interface Stage {
  show(scene: Scene): void;
  /** Takes the faces away; what the contender has cached stays. */
  clear(): void;
}

/** What the page has painted, measured in the same way for everybody. */
export interface Meter {
  /** Starts the clock, and with `watching` follows pictures until they are painted. */
  start(watching: boolean): void;
  read(): Reading;
  /** Of the faces that are on screen now, how many there are and how many of them are painted. */
  onScreen(): { faces: number; painted: number };
}

export interface Reading {
  /** When the first and last face was painted, in ms since the start; null where none was. */
  first: number | null;
  last: number | null;
  /** Different faces painted since the start. */
  faces: number;
  longTasks: number;
  longTaskTime: number;
  /** Object URLs made and not revoked. */
  objectUrls: number;
}

declare global {
  interface Window {
    stage: Stage;
    /** Fills the store of a contender that has one with so many people who are not shown. */
    keepStrangers?: (count: number) => Promise<void>;
    meter: Meter;
    /** Scrolls `#rows` by so many px within `ms`, as a flick of the finger does. Resolves when it has come to rest. */
    flick(distance: number, ms: number): Promise<void>;
    /** Resolves with the time, in ms, until every face on screen is painted; null where `limit` ms are not enough. */
    whenPainted(limit: number): Promise<number | null>;
  }
}
