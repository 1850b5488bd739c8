import type { GraphSubject } from '../graph';
import { askableSubject } from '../queries';
import { type GraphAvatarContextValue, useGraphAvatarContext } from './context';
import { type GraphPhoto, nameOf } from './readings';
import { photoReading } from './readings/photoReading';
import { type Join, useReading } from './useReading';

/** Which photo is wanted, and whether. */
export interface UseGraphPhotoOptions {
  /** The edge that the photo is to fill, in CSS px; it is asked for in device px. Default: 32. */
  size?: number;
  /** False: nothing is asked for. Default: true. */
  enabled?: boolean;
}

/**
 * Reads a subject's photo from Microsoft Graph: its metadata for sizing, and a picture of the nearest size, as an
 * object URL. Both are cached with React Query, the picture by its ETag.
 * @param subject - Whose photo; null where there is nobody yet.
 * @throws where there is no `<GraphAvatarProvider>`. What the service does never throws.
 */
export function useGraphPhoto(
  subject: GraphSubject | null,
  { size = 32, enabled = true }: UseGraphPhotoOptions = {},
): GraphPhoto {
  const context = useGraphAvatarContext('useGraphPhoto');
  return usePhoto(context, enabled ? askableSubject(context.source, subject) : null, size);
}

/**
 * @param subject - Whose photo; null where nothing is to be asked.
 * @param join - How the component takes part in the reading. Default: it asks at once.
 */
export function usePhoto(
  { source, readings }: GraphAvatarContextValue,
  subject: GraphSubject | null,
  size: number,
  join?: Join,
): GraphPhoto {
  const pixels = size * (globalThis.devicePixelRatio ?? 1);
  const reading =
    subject && readings(nameOf('photo', subject, pixels), () => photoReading(source, subject, pixels));
  return useReading(reading, subject ? PENDING : IDLE, join);
}

const IDLE: GraphPhoto = {
  status: 'idle',
  url: null,
  blob: null,
  width: null,
  height: null,
  etag: null,
  error: null,
  refetch: async () => {},
};
const PENDING: GraphPhoto = { ...IDLE, status: 'pending' };
