import type { GraphSubject } from '../graph';
import type { PhotoStore, PhotoStoreBackend } from '../queries';
import { createDrawer } from './drawer';
import { entryNow } from './entryNow';
import { followBackend } from './followBackend';
import { photoPersister, picturePersister, profilePersister } from './persisters';
import { PICTURES } from './pictureParts';

/** A store for `<GraphAvatarProvider store>`, of something that keeps what it is given. Make one for the whole app. */
export function photoStore(backend: PhotoStoreBackend): PhotoStore {
  return {
    ...backend,
    shelf(client, scope, onError) {
      const drawer = createDrawer(backend, scope, onError);
      return {
        photo: (subject, pixels) => photoPersister(drawer, scope, subject, pixels),
        picture: (subject, version, size) => picturePersister(drawer, subject, version, size),
        profile: (subject) => profilePersister(drawer, subject),
        keepPicture: (subject, size, etag, blob) =>
          void drawer.write(subject, [entryNow(size, { etag }, blob)], PICTURES),
        keepUpload: (subject, version, blob) => {
          const { etag } = version;
          void drawer.write(
            subject,
            [entryNow('photo', version), entryNow('original', { etag }, blob)],
            PICTURES,
          );
        },
        last: async (subject: GraphSubject) => (await drawer.read(subject)).photo?.record,
        isKept: drawer.isKept,
        drop: (subject, parts) => drawer.write(subject, [], parts),
        follow: () => followBackend(backend, drawer, client, scope),
        clear: drawer.clear,
        close: drawer.close,
      };
    },
  };
}
