import type { QueryClient, QueryKey, QueryPersister } from '@tanstack/react-query';
import type { GraphApiVersion, GraphError, GraphSubject, PhotoSize } from '../graph';
import type { CacheScope } from './keys';
import type { Forbidden, PhotoRecord, PhotoVersion, ProfileRecord } from './records';

/** What one account reads of one subject from one Graph. */
export interface StorePlace {
  /** Who is looking, as the provider says. */
  accountKey: string;
  /** Graph's, or that of the backend in its place. */
  origin: string;
  /** Which of Graph's versions was read. */
  apiVersion: GraphApiVersion;
  /** Ids of users are lower-cased. */
  subject: GraphSubject;
}

/** Which photo there is, who the subject is, or the picture in one size. */
export type StoredPart = 'photo' | 'profile' | PhotoSize;

/** One thing that is kept of a subject. */
export interface StoredEntry {
  /** What of the subject it is. */
  part: StoredPart;
  /** Survives JSON. What comes back is checked: whatever is found may be returned. */
  value: unknown;
  /** A picture's bytes, else null. */
  blob: Blob | null;
  /** When Graph said so, in ms since 1970. */
  updatedAt: number;
}

/** Something that another tab has done. */
export type StoreChange =
  | { kind: 'written'; places: readonly StorePlace[] }
  | { kind: 'cleared'; accountKey: string };

/**
 * Where a store keeps what it is given. Any call may be rejected: the provider's `onError` hears of it once, and the
 * avatars do without.
 */
export interface PhotoStoreBackend {
  /** All that is kept of one subject; nothing where it is not known. Calls come many at a time, and are best gathered. */
  read(place: StorePlace): Promise<readonly StoredEntry[]>;
  /** Puts entries in the place of those of the same part, and takes out the parts that are dropped. */
  write(place: StorePlace, entries: readonly StoredEntry[], dropped?: readonly StoredPart[]): Promise<void>;
  /** Removes all that an account has read, what is still to be written included, and tells the other tabs. */
  clear(accountKey: string): Promise<void>;
  /** The accounts of which something is kept. */
  accounts(): Promise<readonly string[]>;
  /** Tells what other tabs have written and cleared, until the returned function is called. */
  subscribe(onChange: (change: StoreChange) => void): () => void;
}

/** For `<GraphAvatarProvider store>`: `indexedDbPhotoStore()` of `graph-avatar/persist`, or `photoStore()` with a backend of your own. */
export interface PhotoStore extends PhotoStoreBackend {
  /** The provider's way in. What it does is the store's, so that who keeps nothing does not download it. */
  shelf(client: QueryClient, scope: CacheScope, onError: (error: GraphError) => void): Shelf;
}

/** Looks into the store before Graph is asked, and keeps there what Graph says. */
export type Persister<T> = QueryPersister<T, QueryKey, never>;

/** One account's part of a store, which shows none of its troubles. */
export interface Shelf {
  /** For the query of a photo's version. */
  photo(subject: GraphSubject, pixels: number): Persister<PhotoRecord | Forbidden>;
  /** For the query of a picture. */
  picture(subject: GraphSubject, version: PhotoVersion, size: PhotoSize): Persister<Blob | null>;
  /** For the query of a name. */
  profile(subject: GraphSubject): Persister<ProfileRecord | Forbidden>;
  /** Keeps the first picture of a version, and drops those of the last. */
  keepPicture(subject: GraphSubject, size: PhotoSize, etag: string, blob: Blob): void;
  /** Keeps a photo that the app has uploaded. */
  keepUpload(subject: GraphSubject, version: PhotoVersion, blob: Blob): void;
  /** What Graph has said of a photo before. */
  last(subject: GraphSubject): Promise<PhotoRecord | undefined>;
  /** True where a picture was kept from an earlier visit: nobody has waited for the network. */
  isKept(picture: Blob): boolean;
  /** Forgets what is kept under some parts. */
  drop(subject: GraphSubject, parts: readonly StoredPart[]): Promise<void>;
  /** Takes over what other tabs write, until the returned function is called. */
  follow(): () => void;
  /** Removes all that the account has read, from every Graph. */
  clear(): Promise<void>;
  /** The account has signed out: nothing more is read or written for it. */
  close(): void;
}
