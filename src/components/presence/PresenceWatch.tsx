import { useEffect, useState } from 'react';
import { GraphError } from '../../graph';
import type { PresenceReaderProps } from './PresenceReader';

type Reader = typeof import('./PresenceReader').PresenceReader;

let loaded: Reader | null = null;
let loading: Promise<void> | null = null;

/** All that only presence needs. A failure is reported once, and the next avatar that comes tries again. */
function load(onError: (error: GraphError) => void): Promise<void> {
  return import('./PresenceReader').then(
    (module) => {
      loaded = module.PresenceReader;
    },
    (cause) => {
      loading = null;
      onError(new GraphError('The code of presence could not be loaded.', { code: 'NetworkError', cause }));
    },
  );
}

/** The reader of presence, once it is loaded. Not by Suspense, which would hold back, or throw away, the face beside it. */
export function PresenceWatch(props: PresenceReaderProps) {
  const [Reader, setReader] = useState(() => loaded);
  const { onError } = props.context.source;
  useEffect(() => {
    if (Reader) return;
    loading ??= load(onError);
    void loading.then(() => setReader(() => loaded));
  }, [Reader, onError]);
  return Reader && <Reader {...props} />;
}
