import { type RefCallback, useCallback, useState } from 'react';
import { hasLoaded, noteLoaded } from '../../react';

interface Sighting {
  owner: string;
  /** The last source that has loaded or failed. */
  src: string | null;
  /** True once there is something to see: the picture, or the last one of the same owner while a new one loads. */
  isPainted: boolean;
  /** True where something else was seen first: the picture is to come up softly. */
  hadToWait: boolean;
}

interface Picture extends Sighting {
  ref: RefCallback<HTMLImageElement>;
  /** What to show: null where there is nothing, or nothing that can be shown; another `src` is tried again. */
  url: string | null;
  settle: (isLoaded: boolean) => void;
}

/**
 * Follows one `<img>`: the element is to be keyed by its owner, so that a browser, which keeps the last picture up
 * until the next has loaded, does so for new photos of one person and never across people.
 * @param isAtHand - True where `src` is in memory: what is there at once is shown at once.
 */
export function usePicture(src: string | null, owner: string, isAtHand: boolean): Picture {
  const start = (): Sighting => {
    const isPainted = src !== null && hasLoaded(src);
    return { owner, src: isPainted ? src : null, isPainted, hadToWait: !isAtHand };
  };
  const [seen, see] = useState(start);
  // The element goes with its owner and with its source; what it showed does not count for the next one.
  if (seen.owner !== owner || (src === null && seen.src !== null)) see(start());

  const settle = (isPainted: boolean) => {
    if (isPainted && src !== null) noteLoaded(src);
    if (seen.src !== src || seen.isPainted !== isPainted) see({ ...seen, src, isPainted });
  };
  // The same until the source is another: called at each render, it would take the element away before its event comes.
  const ref = useCallback(
    (picture: HTMLImageElement | null) => {
      if (!picture) return;
      const isLoaded = picture.complete && picture.naturalWidth > 0;
      if (isLoaded && src !== null) noteLoaded(src);
      see((last) => {
        if (picture.complete === (last.src === src)) return last;
        // It may be in the browser's cache; or have loaded, or failed, before React was there to hear of it. Or it was
        // loaded before, and the browser has let go of it meanwhile.
        return { ...last, src: picture.complete ? src : null, isPainted: isLoaded };
      });
    },
    [src],
  );
  return { ...seen, url: seen.src !== src || seen.isPainted ? src : null, settle, ref };
}
