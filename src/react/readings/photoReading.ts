import type { QueryClient } from '@tanstack/react-query';
import { type GraphSubject, photoSizesFor } from '../../graph';
import {
  anyCachedPicture,
  type GraphSource,
  type PhotoVersion,
  photoBytesQuery,
  photoQuery,
} from '../../queries';
import { canMakeObjectUrls, holdObjectUrl, objectUrl } from '../objectUrls';
import type { GraphPhoto, GraphPhotoStatus } from './answers';
import { type QueryLink, queryLink } from './queryLink';
import { createReading, type Reading } from './reading';

/** A photo, and the picture that fills `pixels` device px, whose object URL is held while anybody shows it. */
export function photoReading(
  client: QueryClient,
  source: GraphSource,
  subject: GraphSubject,
  pixels: number,
): Reading<GraphPhoto> {
  const photo = queryLink(client, source.times, photoQuery(source, subject, pixels));
  let version: PhotoVersion | null = null;
  let picture: QueryLink<Blob | null> | null = null;
  let shown: { blob: Blob; of: PhotoVersion } | null = null;
  let held: { blob: Blob; release: () => void } | null = null;
  let onPictureChange: (() => void) | null = null;

  /** The picture goes with the version of the photo. */
  function follow(): void {
    const record = photo.state()?.data;
    const next = record?.kind === 'photo' ? record : null;
    if (next === version) return;
    picture?.rest();
    version = next;
    picture = next && queryLink(client, source.times, photoBytesQuery(source, client, subject, next, pixels));
    if (onPictureChange) picture?.ask(onPictureChange);
  }

  /** The wanted picture; while it loads, or fails, this version in another size, or the last version. A host's `clear()` takes none away. */
  function pictureToShow(): typeof shown {
    if (!version) return photo.state()?.data ? null : shown;
    const wanted = picture?.state()?.data;
    if (wanted instanceof Blob) return { blob: wanted, of: version };
    const [size] = photoSizesFor(subject, pixels, version);
    const other = anyCachedPicture(source, client, subject, version, size);
    return other ? { blob: other, of: version } : shown;
  }

  function status(): GraphPhotoStatus {
    const kind = photo.state()?.data?.kind;
    if (kind === 'none' || picture?.state()?.data === null) return 'none';
    if (kind === 'forbidden') return kind;
    return photo.hasFailed() || picture?.hasFailed() ? 'error' : 'pending';
  }

  function hold(blob: Blob | null): void {
    if (held?.blob === blob) return;
    held?.release();
    held = blob && { blob, release: holdObjectUrl(blob) };
  }

  async function refetch(): Promise<void> {
    await Promise.all([photo.refetch(), picture?.hasFailed() && picture.refetch()]);
  }

  return createReading<GraphPhoto>({
    read(isShown) {
      follow();
      shown = pictureToShow();
      const blob = shown && canMakeObjectUrls() ? shown.blob : null;
      if (isShown) hold(blob);
      const isOfVersion = version !== null && (shown === null || shown.of.etag === version.etag);
      return {
        status: blob ? 'ready' : status(),
        url: blob && objectUrl(blob),
        blob,
        width: version?.width ?? null,
        height: version?.height ?? null,
        // Neither a hash of ours, nor the next version's while the last one is still shown.
        etag: version && isOfVersion && !version.hashedSize ? version.etag : null,
        error: photo.state()?.error ?? picture?.state()?.error ?? null,
        refetch,
      };
    },
    isKnown: () => photo.state()?.data !== undefined,
    ask(onChange) {
      onPictureChange = onChange;
      photo.ask(onChange);
      picture?.ask(onChange);
    },
    askAgain() {
      photo.askAgain();
      picture?.askAgain();
    },
    rest() {
      onPictureChange = null;
      photo.rest();
      picture?.rest();
    },
    drop() {
      hold(null);
      shown = null;
    },
  });
}
