import { useMemo } from 'react';
import type { GraphSubject } from '../graph';
import { clearAccount, invalidateSubject, prefetchSubjects, setPhoto } from '../queries';
import { useGraphAvatarContext } from './context';

/** What the signed-in account has read, to be changed by hand. While nobody is signed in, all of it does nothing. */
export interface GraphPhotoCache {
  /**
   * Reads photos and names ahead, in batches: those of the next page, of the answers to a search. What is fresh is not
   * asked for again. Resolves when all is there or has failed; `onError` hears of that.
   * @param options - `size`: the edge that the photos are to fill, in CSS px. Default: 32.
   */
  prefetch: (subjects: readonly GraphSubject[], options?: { size?: number }) => Promise<void>;
  /** Asks now whether a subject's photo and name are still the same. A photo that has not changed is not downloaded. */
  invalidate: (subject: GraphSubject) => Promise<void>;
  /**
   * Shows a photo that the app has just uploaded to Graph, in every avatar of the subject, other tabs included where
   * there is a store. Graph may go on with the last photo for hours: the new one holds until Graph's ETag changes, for
   * a day at most. Rejects with a TypeError where it is no JPEG, PNG, GIF or WebP picture.
   */
  set: (subject: GraphSubject, photo: Blob) => Promise<void>;
  /** Forgets all that the account has read, in memory and in the store; what is on the page is read anew. */
  clear: () => Promise<void>;
}

/**
 * The cache of photos and names. The functions stay the same while the account does.
 * @throws where there is no `<GraphAvatarProvider>`.
 */
export function useGraphPhotoCache(): GraphPhotoCache {
  const { source } = useGraphAvatarContext('useGraphPhotoCache');
  return useMemo(
    () => ({
      prefetch: (subjects, { size = 32 } = {}) =>
        prefetchSubjects(source, subjects, size * (globalThis.devicePixelRatio ?? 1)),
      invalidate: (subject) => invalidateSubject(source, subject),
      set: (subject, photo) => setPhoto(source, subject, photo),
      clear: () => clearAccount(source),
    }),
    [source],
  );
}
