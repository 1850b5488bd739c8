import { useEffect, useState } from 'react';
import { whenNeeded } from '../../graph';
import type { PresenceReaderProps } from './PresenceReader';

let loaded: typeof import('./PresenceReader').PresenceReader | null = null;

const load = /* @__PURE__ */ whenNeeded('presence', async () => {
  loaded = (await import('./PresenceReader')).PresenceReader;
});

/** The reader of presence, once it is loaded. Not by Suspense, which would hold back, or throw away, the face beside it. */
export function PresenceWatch(props: PresenceReaderProps) {
  const [Reader, setReader] = useState(() => loaded);
  const { onError } = props.context.source;
  useEffect(() => {
    // Of one failure the app hears once, however many wait.
    if (!Reader) load().then(() => setReader(() => loaded), onError);
  }, [Reader, onError]);
  return Reader && <Reader {...props} />;
}
