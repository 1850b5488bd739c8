import { type GraphSubject, largerSizes, type PhotoSize, photoSizesFor, smallerSizes } from '../graph';
import {
  type CacheScope,
  type Forbidden,
  type Persister,
  type PhotoRecord,
  type PhotoVersion,
  type ProfileRecord,
  photoBytesKey,
} from '../queries';
import type { Drawer } from './drawer';
import { entryNow } from './entryNow';
import { PICTURES } from './pictureParts';
import { firstPicture } from './pictures';
import { restored } from './restored';

export function photoPersister(
  drawer: Drawer,
  scope: CacheScope,
  subject: GraphSubject,
  pixels: number,
): Persister<PhotoRecord | Forbidden> {
  return async (queryFn, context, query) => {
    const { client, signal } = context;
    if (query.state.data === undefined) {
      const { photo, pictures } = await drawer.read(subject);
      signal.throwIfAborted();
      if (photo?.record.kind === 'none') return restored(query, photo);
      if (photo) {
        const [size] = photoSizesFor(subject, pixels, photo.record);
        const sizes = [size, ...largerSizes(size), ...smallerSizes(size)];
        const picture = firstPicture(pictures, photo.record, sizes);
        // Without any picture it is as one that is not known, which takes one round trip.
        if (picture) {
          client.setQueryData(photoBytesKey(scope, subject, picture.size, picture.etag), picture.blob);
          return restored(query, photo);
        }
      }
    }
    const answer = await queryFn(context);
    signal.throwIfAborted();
    if (answer.kind === 'forbidden') void drawer.write(subject, [], ['photo', ...PICTURES]);
    else void drawer.write(subject, [entryNow('photo', answer)], answer.kind === 'none' ? PICTURES : []);
    return answer;
  };
}

export function picturePersister(
  drawer: Drawer,
  subject: GraphSubject,
  version: PhotoVersion,
  size: PhotoSize,
): Persister<Blob | null> {
  return async (queryFn, context) => {
    const { signal } = context;
    const { pictures } = await drawer.read(subject);
    signal.throwIfAborted();
    const picture = firstPicture(pictures, version, [size, ...largerSizes(size)]);
    if (picture) return picture.blob;
    const blob = await queryFn(context);
    signal.throwIfAborted();
    if (blob) void drawer.write(subject, [entryNow(size, { etag: version.etag }, blob)]);
    return blob;
  };
}

export function profilePersister(
  drawer: Drawer,
  subject: GraphSubject,
): Persister<ProfileRecord | Forbidden> {
  return async (queryFn, context, query) => {
    const { signal } = context;
    if (query.state.data === undefined) {
      const { profile } = await drawer.read(subject);
      signal.throwIfAborted();
      if (profile) return restored(query, profile);
    }
    const answer = await queryFn(context);
    signal.throwIfAborted();
    if (answer.kind === 'forbidden') void drawer.write(subject, [], ['profile']);
    else void drawer.write(subject, [entryNow('profile', answer)]);
    return answer;
  };
}
