import { useCallback, useSyncExternalStore } from 'react';
import { holdObjectUrl, objectUrl } from './objectUrls';

/** Not in jsdom, where apps are tested: there the initials stay. */
function canMakeUrls(): boolean {
  return typeof URL.createObjectURL === 'function';
}

/**
 * A URL for a Blob while the component shows it; null for null, and on a server. It is there from the first
 * render. Should it have run out before that render was shown, React reads it again on commit and renders anew.
 */
export function useObjectUrl(blob: Blob | null): string | null {
  const subscribe = useCallback(
    (onChange: () => void) => {
      if (blob === null || !canMakeUrls()) return () => {};
      const release = holdObjectUrl(blob);
      onChange();
      return release;
    },
    [blob],
  );
  return useSyncExternalStore(
    subscribe,
    () => (blob === null || !canMakeUrls() ? null : objectUrl(blob)),
    () => null,
  );
}
