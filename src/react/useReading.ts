import { useCallback, useSyncExternalStore } from 'react';
import type { GraphPhotoStatus, Reading } from './readings';

/** Takes part in a reading until the returned function is called. */
export type Join = (reading: Reading<{ status: GraphPhotoStatus }>, onChange: () => void) => () => void;

const joinAtOnce: Join = (reading, onChange) => reading.subscribe(onChange, true);

/**
 * What a reading knows, for the component that shows it.
 * @param reading - Null where there is nothing to ask.
 * @param unread - What holds then, and on a server, and while its HTML is taken over.
 * @param join - How the component takes part in it. Default: it asks at once.
 */
export function useReading<T extends { status: GraphPhotoStatus }>(
  reading: Reading<T> | null,
  unread: T,
  join = joinAtOnce,
): T {
  const subscribe = useCallback(
    (onChange: () => void) => (reading ? join(reading, onChange) : () => {}),
    [reading, join],
  );
  return useSyncExternalStore(subscribe, reading ? reading.current : () => unread, () => unread);
}
