import { useEffect } from 'react';
import { type GraphPhotoStatus, useLatest } from '../../react';

interface StatusListenerProps {
  status: GraphPhotoStatus;
  onChange: (status: GraphPhotoStatus) => void;
}

/** Tells an app of each status after it is on the page. Renders nothing: an avatar without a listener has no effect to run. */
export function StatusListener({ status, onChange }: StatusListenerProps) {
  const latest = useLatest(onChange);
  useEffect(() => {
    latest.current(status);
  }, [latest, status]);
  return null;
}
