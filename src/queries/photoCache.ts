import type { QueryKey } from '@tanstack/react-query';
import { type GraphSubject, imageType } from '../graph';
import { type GraphQueryOptions, isCoolingDown } from './defaults';
import { ofAccount, photoBytesKey, photoKey, profileKey } from './keys';
import { photoBytesQuery, photoQuery } from './photo';
import { profileQuery } from './profile';
import { versionOf } from './readPhoto';
import type { Forbidden, PhotoRecord, PhotoVersion } from './records';
import { askableSubject, type GraphSource } from './source';

/** Reads photos and names that will be wanted. `pixels` are device px to fill. */
export async function prefetchSubjects(
  source: GraphSource,
  subjects: readonly GraphSubject[],
  pixels: number,
): Promise<void> {
  const { client, times } = source;
  const askable = subjects.flatMap((subject) => askableSubject(source, subject) ?? []);
  await Promise.all(
    askable.flatMap((subject) => [prefetchPhoto(subject), prefetch(profileQuery(source, subject))]),
  );

  async function prefetchPhoto(subject: GraphSubject): Promise<void> {
    const record = await prefetch(photoQuery(source, subject, pixels));
    // Mostly it has come along.
    if (record?.kind === 'photo') await prefetch(photoBytesQuery(source, subject, record, pixels));
  }

  async function prefetch<T>(options: GraphQueryOptions<T>): Promise<T | undefined> {
    const state = client.getQueryState<T>(options.queryKey);
    if (!state || !isCoolingDown({ state }, times)) await client.prefetchQuery(options);
    return client.getQueryData<T>(options.queryKey);
  }
}

/** Asks again now, by metadata, what is known of a subject; what only the store knows is forgotten. */
export async function invalidateSubject(
  { client, scope, shelf }: GraphSource,
  subject: GraphSubject,
): Promise<void> {
  const keys = { photo: photoKey(scope, subject), profile: profileKey(scope, subject) };
  const unknown = (['photo', 'profile'] as const).filter(
    (part) => client.getQueryData(keys[part]) === undefined,
  );
  if (unknown.length > 0) await shelf?.drop(subject, unknown);
  await Promise.all(
    Object.values(keys).map((queryKey) =>
      client.invalidateQueries({ queryKey, exact: true, refetchType: 'all' }),
    ),
  );
}

/**
 * Shows a photo that the app has uploaded, until Graph has another than it had before.
 * @throws TypeError where it is no picture.
 */
export async function setPhoto(source: GraphSource, given: GraphSubject, photo: Blob): Promise<void> {
  const subject = askableSubject(source, given);
  if (!subject) return;
  const { client, scope, shelf, times } = source;
  const bytes = new Uint8Array(await photo.arrayBuffer());
  const type = imageType(bytes);
  if (type === null) throw new TypeError('A photo has to be a JPEG, PNG, GIF or WebP picture.');
  const blob = new Blob([bytes], { type });

  const queryKey: QueryKey = photoKey(scope, subject);
  // What is on its way is what there was before.
  await client.cancelQueries({ queryKey, exact: true });
  const last = client.getQueryData<PhotoRecord | Forbidden>(queryKey) ?? (await shelf?.last(subject));
  const version: PhotoVersion = {
    kind: 'photo',
    width: null,
    height: null,
    ...(await versionOf(null, { blob, etag: null, size: 'original' })),
    upload: { since: Date.now(), over: before(last) },
  };
  // Through a query, since `setQueryData` would keep it for as long as a picture that can be had again.
  await client.fetchQuery({
    queryKey: photoBytesKey(scope, subject, 'original', version.etag),
    queryFn: () => blob,
    gcTime: times.photoGcTime,
  });
  // Of whom nothing was read yet, there is no query that could be asked again.
  client.getQueryCache().build(client, client.defaultQueryOptions(photoQuery(source, subject, 96)));
  client.setQueryData(queryKey, version);
  shelf?.keepUpload(subject, version, blob);
}

/** What Graph has said last: an upload after another one is still over that. */
function before(last: PhotoRecord | Forbidden | undefined): PhotoRecord | undefined {
  if (last?.kind === 'forbidden') return undefined;
  return last?.kind === 'photo' && last.upload ? last.upload.over : last;
}

/** Forgets all that the account has read, here and in the store; what is on the page is read anew. */
export async function clearAccount({ client, scope, shelf }: GraphSource): Promise<void> {
  if (scope.accountKey === null) return;
  await shelf?.clear();
  const all = ofAccount(scope.accountKey);
  client.removeQueries({ ...all, type: 'inactive' });
  await client.resetQueries(all);
}
