import type { GraphPresence, GraphProfile, PhotoDimensions, PhotoSize } from '../graph';

/** A photo that exists: its version, and the original's measures in px. */
export interface PhotoVersion extends PhotoDimensions {
  kind: 'photo';
  /** As Graph sent it; a hash of the picture where Graph sent none. */
  etag: string;
  /** The size that `etag` is a hash of, where it is one: the same size has to be hashed to compare. */
  hashedSize?: PhotoSize;
  /** Where the app has uploaded it just now. */
  upload?: PhotoUpload;
}

/** What is known of an upload by the app. */
interface PhotoUpload {
  /** In ms since 1970. */
  since: number;
  /** What Graph goes on saying until it has heard of the upload; absent where that is not known yet. */
  over?: PhotoRecord | undefined;
}

export type PhotoRecord = PhotoVersion | { kind: 'none' };

export type ProfileRecord = { kind: 'profile'; profile: GraphProfile } | { kind: 'none' };

export type PresenceRecord = GraphPresence | { kind: 'none' };

/** Graph's refusal. It is an answer, kept for a while, where other failures are not. */
export interface Forbidden {
  kind: 'forbidden';
}
