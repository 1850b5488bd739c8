import { GraphAvatarProvider } from 'graph-avatar';
import { indexedDbPhotoStore } from 'graph-avatar/persist';
import 'graph-avatar/styles.css';
import type { ReactNode } from 'react';
import { setStage } from '../../app/stage';
import '../../app/stage.css';
import { TOKEN } from '../../app/token';
import { Face } from './Face';

const store = indexedDbPhotoStore();

/** The same with a store. */
function Shell({ children }: { children: ReactNode }) {
  return (
    <GraphAvatarProvider accountKey="bench" getAccessToken={async () => TOKEN} store={store}>
      {children}
    </GraphAvatarProvider>
  );
}

setStage({ Face, Shell });

window.keepStrangers = async (count) => {
  const blob = new Blob([crypto.getRandomValues(new Uint8Array(2_000))], { type: 'image/jpeg' });
  const updatedAt = Date.now();
  const place = { accountKey: 'bench', origin: 'https://graph.microsoft.com', apiVersion: 'v1.0' } as const;
  const photo = { kind: 'photo', etag: '"stranger"', width: 648, height: 648 };
  await Promise.all(
    Array.from({ length: count }, () =>
      store.write({ ...place, subject: { kind: 'user', id: crypto.randomUUID() } }, [
        { part: 'photo', value: photo, blob: null, updatedAt },
        { part: 48, value: { etag: photo.etag }, blob, updatedAt },
      ]),
    ),
  );
};
