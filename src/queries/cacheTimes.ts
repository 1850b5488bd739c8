const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long answers are fresh (not asked for again) and kept (in memory after their last use), in ms. */
export interface CacheTimes {
  /** A photo's version is asked for again after this. Default: 1 h. */
  photoStaleTime: number;
  /** "There is no photo" is asked again after this. Default: 24 h. */
  noneStaleTime: number;
  /** "You may not look" is asked again after this. Default: 5 min. */
  forbiddenStaleTime: number;
  /** A name is asked for again after this. Default: 24 h. */
  profileStaleTime: number;
  /** Presence is asked for again after this, in one post for all who are on screen; not below 5 s. Default: 1 min. */
  presenceStaleTime: number;
  /** Default: 24 h. */
  photoGcTime: number;
  /** Pictures themselves, which are large. Default: 10 min. */
  bytesGcTime: number;
  /** Default: 24 h. */
  profileGcTime: number;
  /** Default: 5 min. */
  presenceGcTime: number;
  /** What failed is not asked for again by newly mounted elements for this long. Default: 30 s. */
  failureCooldown: number;
}

export const DEFAULT_CACHE_TIMES: CacheTimes = {
  photoStaleTime: HOUR,
  noneStaleTime: DAY,
  forbiddenStaleTime: 5 * MINUTE,
  profileStaleTime: DAY,
  presenceStaleTime: MINUTE,
  photoGcTime: DAY,
  bytesGcTime: 10 * MINUTE,
  profileGcTime: DAY,
  presenceGcTime: 5 * MINUTE,
  failureCooldown: 30_000,
};
