import type { GraphSubject } from '../../graph';
import {
  anyCachedPicture,
  type GraphSource,
  type PhotoVersion,
  photoBytesQuery,
  photoQuery,
} from '../../queries';
import { holdObjectUrl } from '../objectUrls';
import type { GraphPhoto } from './answers';
import { type QueryLink, queryLink } from './queryLink';
import { createReading, type Reading } from './reading';

/** A photo, and the picture that fills `pixels` device px, whose object URL is held while anybody shows it. */
export function photoReading(
  source: GraphSource,
  subject: GraphSubject,
  pixels: number,
): Reading<GraphPhoto> {
  const photo = queryLink(source, photoQuery(source, subject, pixels));
  let version: PhotoVersion | null = null;
  let picture: QueryLink<Blob | null> | null = null;
  let shown: { blob: Blob; of: PhotoVersion } | null = null;
  let release: (() => void) | undefined;
  let onPictureChange: (() => void) | null = null;

  /** The picture goes with the version of the photo. */
  function follow(next: PhotoVersion | null): void {
    if (next === version) return;
    picture?.rest();
    version = next;
    picture = next && queryLink(source, photoBytesQuery(source, subject, next, pixels));
    if (onPictureChange) picture?.ask(onPictureChange);
  }

  async function refetch(): Promise<void> {
    await Promise.all([photo.refetch(), picture?.hasFailed() && picture.refetch()]);
  }

  return createReading<GraphPhoto>({
    read(isShown) {
      const { data: record, error } = photo.state();
      follow(record?.kind === 'photo' ? record : null);
      const bytes = picture?.state().data;

      // While the picture loads, or fails, this version in another size, or the last version, which a host's `clear()` does
      // not take away.
      if (!isShown || (record && !version)) shown = null;
      if (version) {
        const found = bytes instanceof Blob ? bytes : anyCachedPicture(source, subject, version, pixels);
        if (found) shown = { blob: found, of: version };
      }
      // Not in jsdom, where apps are tested: there the initials stay.
      const blob = 'createObjectURL' in URL && shown ? shown.blob : null;
      const lease = blob && holdObjectUrl(blob);
      release?.();
      release = lease?.release;
      if (!isShown) {
        release?.();
        release = undefined;
      }

      const known = bytes === null ? 'none' : photo.status();
      const unshown = known === 'ready' ? (picture?.hasFailed() ? 'error' : 'pending') : known;
      const of = shown?.of ?? version;
      return {
        status: blob ? 'ready' : unshown,
        url: lease?.url ?? null,
        blob,
        width: of?.width ?? null,
        height: of?.height ?? null,
        // Not a hash of ours.
        etag: of && !of.hashedSize ? of.etag : null,
        error: error ?? picture?.state().error ?? null,
        refetch,
      };
    },
    ask(onChange) {
      onPictureChange = onChange;
      photo.ask(onChange);
      picture?.ask(onChange);
    },
    rest() {
      onPictureChange = null;
      photo.rest();
      picture?.rest();
    },
  });
}
