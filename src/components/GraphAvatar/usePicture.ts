import { type RefCallback, useCallback, useState } from 'react';
import { hasLoaded, noteLoaded } from '../../react';

interface Sighting {
  owner: string;
  /** The last source that has loaded or failed. */
  src: string | null;
  isLoaded: boolean;
  /** True where something else was seen first. */
  hadToWait: boolean;
}

interface Picture {
  ref: RefCallback<HTMLImageElement>;
  /** True once there is something to see: the picture, or the last one of the same owner while a new one loads. */
  isPainted: boolean;
  /** True where `src` cannot be shown; another `src` is tried again. */
  isBroken: boolean;
  /** True where the picture is to come up softly, since it was not there at once. */
  isFading: boolean;
  settle: (isLoaded: boolean) => void;
}

/**
 * Follows one `<img>`: the element is to be keyed by its owner, so that a browser, which keeps the last picture up
 * until the next has loaded, does so for new photos of one person and never across people.
 * @param isAtHand - True where `src` is in memory: what is there at once is shown at once.
 */
export function usePicture(src: string | null, owner: string, isAtHand: boolean): Picture {
  const start = (): Sighting => {
    const isLoaded = src !== null && hasLoaded(src);
    return { owner, src: isLoaded ? src : null, isLoaded, hadToWait: src === null || !isAtHand };
  };
  const [seen, see] = useState(start);
  // The element goes with its owner and with its source; what it showed does not count for the next one.
  if (seen.owner !== owner || (src === null && (seen.src !== null || !seen.hadToWait))) see(start());

  const settle = useCallback(
    (isLoaded: boolean) => {
      if (isLoaded && src !== null) noteLoaded(src);
      see((last) => {
        const isNews = last.owner === owner && (last.src !== src || last.isLoaded !== isLoaded);
        return isNews ? { ...last, src, isLoaded } : last;
      });
    },
    [src, owner],
  );
  const ref = useCallback(
    (picture: HTMLImageElement | null) => {
      // It may be in the browser's cache; or have loaded, or failed, before React was there to hear of it.
      if (picture?.complete) settle(picture.naturalWidth > 0);
      // It was loaded before, and the browser has let go of it meanwhile.
      else if (picture)
        see((last) => (last.src === src && last.isLoaded ? { ...last, src: null, isLoaded: false } : last));
    },
    [settle, src],
  );
  return {
    ref,
    isPainted: src !== null && seen.isLoaded,
    isBroken: src !== null && seen.src === src && !seen.isLoaded,
    isFading: seen.hadToWait,
    settle,
  };
}
