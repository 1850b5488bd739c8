import { useCallback, useMemo } from 'react';
import { type GraphError, type GraphSubject, photoSizesFor } from '../graph';
import { anyCachedPicture, askableSubject, type PhotoVersion, photoBytesQuery, photoQuery } from '../queries';
import { type GraphAvatarContextValue, useGraphAvatarContext } from './context';
import { useObjectUrl } from './useObjectUrl';
import { useQueryWhen } from './useQueryWhen';
import { useSameSubject } from './useSameSubject';

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
  /** The version that is shown, as Graph sent it; null where it sent none. */
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
export function useGraphPhoto(
  subject: GraphSubject | null,
  { size = 32, enabled = true }: UseGraphPhotoOptions = {},
): GraphPhoto {
  const context = useGraphAvatarContext('useGraphPhoto');
  return usePhoto(context, enabled ? askableSubject(context.source, subject) : null, size, true);
}

/**
 * @param subject - Whose photo; null where nothing is to be asked.
 * @param mayAsk - False: what is in the cache is shown, and nothing is asked for.
 */
export function usePhoto(
  { source, client }: GraphAvatarContextValue,
  subject: GraphSubject | null,
  size: number,
  mayAsk: boolean,
): GraphPhoto {
  const pixels = size * (globalThis.devicePixelRatio ?? 1);
  const of = useSameSubject(subject);

  const photoOptions = useMemo(() => of && photoQuery(source, of, pixels), [source, of, pixels]);
  const photo = useQueryWhen(client, photoOptions, mayAsk);
  const record = photo?.data;
  const version = record?.kind === 'photo' ? record : null;

  const pictureOptions = useMemo(
    () => of && version && photoBytesQuery(source, client, of, version, pixels),
    [source, client, of, version, pixels],
  );
  const picture = useQueryWhen(client, pictureOptions, mayAsk);

  const blob = of && version ? pictureToShow(of, version) : null;
  const url = useObjectUrl(blob);

  const refetchPhoto = photo?.refetch;
  const refetchPicture = picture?.isError ? picture.refetch : undefined;
  const refetch = useCallback(async () => {
    await Promise.all([refetchPhoto?.(), refetchPicture?.()]);
  }, [refetchPhoto, refetchPicture]);

  return {
    status: status(),
    url,
    blob: url === null ? null : blob,
    width: version?.width ?? null,
    height: version?.height ?? null,
    // Neither a hash of ours, nor the next version's while the last one is still shown.
    etag: version?.hashedSize || picture?.isPlaceholderData ? null : (version?.etag ?? null),
    error: photo?.error ?? picture?.error ?? null,
    refetch,
  };

  function pictureToShow(whose: GraphSubject, shown: PhotoVersion): Blob | null {
    if (picture?.data instanceof Blob) return picture.data;
    return anyCachedPicture(source, client, whose, shown, photoSizesFor(whose, pixels, shown)[0]);
  }

  function status(): GraphPhotoStatus {
    if (!subject) return 'idle';
    if (url !== null) return 'ready';
    if (record?.kind === 'none' || (version && picture?.data === null)) return 'none';
    if (record?.kind === 'forbidden') return 'forbidden';
    return photo?.isError || picture?.isError ? 'error' : 'pending';
  }
}
