import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { type GraphError, type GraphSubject, isBlankSubject, photoSizesFor } from '../graph';
import { anyCachedPicture, photoBytesQuery, photoQuery } from '../queries';
import { type GraphAvatarContextValue, useGraphAvatarContext } from './context';
import { useObjectUrl } from './useObjectUrl';

/**
 * - `idle`: nothing is asked for (disabled, nobody signed in, no subject or a blank id)
 * - `pending`: asked for, no answer yet
 * - `ready`: there is a photo, and a `url` to show it by; also while it is asked for again, and after that failed
 * - `none`: there is no photo (Graph answered 404)
 * - `forbidden`: the account may not see it (403)
 * - `error`: it could not be read
 */
export type GraphPhotoStatus = 'idle' | 'pending' | 'ready' | 'none' | 'forbidden' | 'error';

export interface UseGraphPhotoOptions {
  /** The edge that the photo is to fill, in CSS px; it is asked for in device px. Default: 32. */
  size?: number;
  /** False: nothing is asked for. Default: true. */
  enabled?: boolean;
}

/** A photo, and how far it has come. What there is not is null. */
export interface GraphPhoto {
  status: GraphPhotoStatus;
  /** An object URL, valid while the component that called the hook is mounted. */
  url: string | null;
  blob: Blob | null;
  /** The original's width in px, from the metadata. */
  width: number | null;
  /** The original's height in px, from the metadata. */
  height: number | null;
  /** The version, as Graph sent it. */
  etag: string | null;
  /** Why the last reading failed; beside a `url`, why it could not be renewed. */
  error: GraphError | null;
  /** Asks again now. */
  refetch: () => Promise<void>;
}

/**
 * Reads a subject's photo from Microsoft Graph: its metadata for sizing, and a picture of the nearest size, as an
 * object URL. Both are cached with React Query, the picture by its ETag.
 * @param subject - Whose photo; null where there is nobody yet.
 * @throws where there is no `<GraphAvatarProvider>`. What the service does never throws.
 */
export function useGraphPhoto(subject: GraphSubject | null, options: UseGraphPhotoOptions = {}): GraphPhoto {
  return usePhoto(useGraphAvatarContext('useGraphPhoto'), subject, options);
}

export function usePhoto(
  { source, client }: GraphAvatarContextValue,
  subject: GraphSubject | null,
  { size = 32, enabled = true }: UseGraphPhotoOptions,
): GraphPhoto {
  const isAsked = enabled && source.scope.accountKey !== null && subject !== null && !isBlankSubject(subject);
  const asked = isAsked ? subject : null;
  const pixels = size * (globalThis.devicePixelRatio ?? 1);

  const photo = useQuery(photoQuery(source, asked, pixels), client);
  const version = photo.data?.kind === 'photo' ? photo.data : null;
  const picture = useQuery(photoBytesQuery(source, client, asked, version, pixels), client);

  const blob = asked && version ? pictureToShow(asked, version) : null;
  const url = useObjectUrl(blob);

  const { refetch: refetchPhoto } = photo;
  const { refetch: refetchPicture, isError: pictureFailed } = picture;
  const refetch = useCallback(async () => {
    if (isAsked) await Promise.all([refetchPhoto(), pictureFailed && refetchPicture()]);
  }, [isAsked, refetchPhoto, refetchPicture, pictureFailed]);

  return {
    status: status(),
    url,
    blob: url === null ? null : blob,
    width: version?.width ?? null,
    height: version?.height ?? null,
    etag: version?.etag ?? null,
    error: photo.error ?? picture.error,
    refetch,
  };

  function pictureToShow(of: GraphSubject, shown: NonNullable<typeof version>): Blob | null {
    if (picture.data instanceof Blob) return picture.data;
    return anyCachedPicture(source, client, of, shown, photoSizesFor(of, pixels, shown)[0]);
  }

  function status(): GraphPhotoStatus {
    if (!asked) return 'idle';
    if (url !== null) return 'ready';
    if (photo.data?.kind === 'none' || (version && picture.data === null)) return 'none';
    if (photo.data?.kind === 'forbidden') return 'forbidden';
    return photo.isError || picture.isError ? 'error' : 'pending';
  }
}
