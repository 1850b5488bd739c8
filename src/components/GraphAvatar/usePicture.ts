import { type RefObject, useEffect, useRef, useState } from 'react';

interface Outcome {
  src: string;
  owner: string;
  isLoaded: boolean;
}

interface Picture {
  ref: RefObject<HTMLImageElement | null>;
  /** True once there is something to see: the picture, or the last one of the same owner while a new one loads. */
  isPainted: boolean;
  /** True where `src` cannot be shown; another `src` is tried again. */
  isBroken: boolean;
  settle: (isLoaded: boolean) => void;
}

/**
 * Follows one `<img>`: the element is to be keyed by its owner, so that a browser, which keeps the last picture up
 * until the next has loaded, does so for new photos of one person and never across people.
 */
export function usePicture(src: string | null, owner: string): Picture {
  const ref = useRef<HTMLImageElement>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  // The element goes with its source; what it showed does not count for the next one.
  if (src === null && outcome !== null) setOutcome(null);

  useEffect(() => {
    // Served by the server, a picture may have loaded or failed before React was there to hear of it.
    if (src !== null && ref.current?.complete) {
      setOutcome({ src, owner, isLoaded: ref.current.naturalWidth > 0 });
    }
  }, [src, owner]);

  const isSettled = outcome?.src === src;
  return {
    ref,
    isPainted: src !== null && outcome?.owner === owner && outcome.isLoaded,
    isBroken: src !== null && isSettled && outcome.owner === owner && !outcome.isLoaded,
    settle: (isLoaded) => src !== null && setOutcome({ src, owner, isLoaded }),
  };
}
