import type { GraphError, GraphPresence, GraphProfile } from '../../graph';

/**
 * - `idle`: nothing is asked for (disabled, nobody signed in, no subject or a blank id)
 * - `pending`: asked for, no answer yet
 * - `ready`: there is a photo, and a `url` to show it by; also while it is asked for again, and after that failed
 * - `none`: there is no photo (Graph answered 404)
 * - `forbidden`: the account may not see it (403)
 * - `error`: it could not be read
 */
export type GraphPhotoStatus = 'idle' | 'pending' | 'ready' | 'none' | 'forbidden' | 'error';

/** A photo, and how far it has come. What there is not is null. */
export interface GraphPhoto {
  /** How far it has come. */
  status: GraphPhotoStatus;
  /** An object URL, valid while the component that called the hook is mounted. */
  url: string | null;
  /** The picture behind `url`: a JPEG, PNG, GIF or WebP file. */
  blob: Blob | null;
  /** The original's width in px, from the metadata. */
  width: number | null;
  /** The original's height in px, from the metadata. */
  height: number | null;
  /** The version that is shown, as Graph sent it; null where it sent none. */
  etag: string | null;
  /** Why the last reading failed; beside a `url`, why it could not be renewed. */
  error: GraphError | null;
  /** Asks again now. */
  refetch: () => Promise<void>;
}

/** A name and the fields beside it, and how far they have come. */
export interface GraphProfileResult {
  /** As `useGraphPhoto`'s; `none` where Graph knows no such subject. */
  status: GraphPhotoStatus;
  /** The last one that was read; it stays while it is asked for again. */
  profile: GraphProfile | null;
  /** Why the last reading failed. */
  error: GraphError | null;
  /** Asks again now. */
  refetch: () => Promise<void>;
}

/** Somebody's presence, and how far it has come. */
export interface GraphPresenceResult {
  /**
   * As `useGraphPhoto`'s: `ready` where there is a `presence`, also after it could not be renewed; `none` where Graph
   * knows no such person; `idle` for groups, teams and contacts, on personal accounts and in China, where there is none.
   */
  status: GraphPhotoStatus;
  /** The last one that was read. */
  presence: GraphPresence | null;
  /** Why the last reading failed. */
  error: GraphError | null;
}
