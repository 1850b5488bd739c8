/** The network and the service that every contender meets. Times in ms. */
export const CONDITIONS = {
  roundTrip: 40,
  /** 20 Mbit/s, shared by all that the page receives. */
  bytesPerMs: 20_000_000 / 8 / 1000,
  /** An answer's header frames: HTTP/2 compresses them, so it is a flat sum and not what they spell. */
  headerBytes: 150,
  itemMedian: 60,
  item95thPercentile: 180,
  /** "The service runs at most 4 Outlook items of one batch at a time" (JSON batching, Microsoft Graph documentation). */
  itemsAtOnceInBatch: 4,
  itemsAtOnceForMailbox: 4,
} as const;
