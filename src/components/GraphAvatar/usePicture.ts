import { type RefCallback, useState } from 'react';
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
  return {
    ...seen,
    url: seen.src !== src || seen.isPainted ? src : null,
    settle,
    ref(picture) {
      if (!picture) return;
      // It may be in the browser's cache; or have loaded, or failed, before React was there to hear of it.
      if (picture.complete && seen.src !== src) settle(picture.naturalWidth > 0);
      // It was loaded before, and the browser has let go of it meanwhile.
      if (!picture.complete && seen.src === src) see({ ...seen, src: null, isPainted: false });
    },
  };
}
