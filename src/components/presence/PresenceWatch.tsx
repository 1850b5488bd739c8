import { useEffect, useState } from 'react';
import { GraphError } from '../../graph';
import type { PresenceReaderProps } from './PresenceReader';

type Reader = typeof import('./PresenceReader').PresenceReader;

let loaded: Reader | null = null;
let loading: Promise<Reader | null> | null = null;

/** All that only presence needs. A failure is reported once, and the next avatar that comes tries again. */
function load(onError: (error: GraphError) => void): Promise<Reader | null> {
  loading ??= import('./PresenceReader').then(
    ({ PresenceReader }) => {
      loaded = PresenceReader;
      return loaded;
    },
    (cause: unknown) => {
      loading = null;
      const message = 'The code that shows presence could not be loaded.';
      onError(new GraphError(message, { code: 'NetworkError', cause }));
      return null;
    },
  );
  return loading;
}

/** The reader of presence, once it is loaded. Not by Suspense, which would hold back, or throw away, the face beside it. */
export function PresenceWatch(props: PresenceReaderProps) {
  const [Reader, setReader] = useState(() => loaded);
  const { onError } = props.context.source;
  useEffect(() => {
    if (!Reader) void load(onError).then((reader) => setReader(() => reader));
  }, [Reader, onError]);
  return Reader && <Reader {...props} />;
}
