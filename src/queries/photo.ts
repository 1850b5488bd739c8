import type { QueryKey } from '@tanstack/react-query';
import { type GraphSubject, largerSizes, type PhotoSize, photoSizesFor, smallerSizes } from '../graph';
import { type GraphQueryOptions, keptFor } from './defaults';
import { photoBytesKey, photoKey } from './keys';
import { readFirstBytes, readPhoto } from './readPhoto';
import type { Forbidden, PhotoRecord, PhotoVersion } from './records';
import { type GraphSource, reported, reportedAnswer } from './source';

/** Which photo there is. Pictures are asked for beside it, in the size that fills `pixels` device px. */
export function photoQuery(
  source: GraphSource,
  subject: GraphSubject,
  pixels: number,
): GraphQueryOptions<PhotoRecord | Forbidden> {
  const queryKey: QueryKey = photoKey(source.scope, subject);
  return {
    queryKey,
    queryFn: ({ signal }) =>
      reportedAnswer(source, signal, () => readPhoto({ source, subject, pixels, signal })),
    persister: source.shelf?.photo(subject, pixels),
    staleTime: ({ state }) => (state.data ? source.times[`${state.data.kind}StaleTime`] : 0),
    gcTime: keptFor(source.times.photoGcTime),
  };
}

/** The picture of one version of a photo: null where Graph has it in no size. A new photo is a new ETag, so a new key. */
export function photoBytesQuery(
  source: GraphSource,
  subject: GraphSubject,
  version: PhotoVersion,
  pixels: number,
): GraphQueryOptions<Blob | null> {
  const sizes = photoSizesFor(subject, pixels, version);
  const [wanted] = sizes;
  // A larger one that is there need not be asked for.
  const size =
    [wanted, ...largerSizes(wanted)].find((other) => cachedPicture(source, subject, version, other)) ??
    wanted;
  const queryKey: QueryKey = photoBytesKey(source.scope, subject, size, version.etag);
  return {
    queryKey,
    queryFn: ({ signal }) =>
      reported(source, signal, async () => {
        const bytes = await readFirstBytes(source, subject, [size, ...sizes], signal);
        return bytes?.blob ?? null;
      }),
    persister: source.shelf?.picture(subject, version, size),
    // Not even a host's `invalidateQueries()` makes a version another; but what its JSON persister brings back for a
    // Blob is `{}`.
    staleTime: ({ state: { data } }) => (data === null || data instanceof Blob ? 'static' : 0),
  };
}

/** The picture of this version in any other size, larger ones first: for while the wanted one loads, or fails. */
export function anyCachedPicture(
  source: GraphSource,
  subject: GraphSubject,
  version: PhotoVersion,
  pixels: number,
): Blob | undefined {
  const [size] = photoSizesFor(subject, pixels, version);
  for (const other of [...largerSizes(size), ...smallerSizes(size)]) {
    const picture = cachedPicture(source, subject, version, other);
    if (picture) return picture;
  }
}

function cachedPicture(
  { client, scope }: GraphSource,
  subject: GraphSubject,
  { etag }: PhotoVersion,
  size: PhotoSize,
): Blob | undefined {
  const picture = client.getQueryData(photoBytesKey(scope, subject, size, etag));
  return picture instanceof Blob ? picture : undefined;
}
