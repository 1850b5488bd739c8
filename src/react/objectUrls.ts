/**
 * How long a URL outlives its last use, in ms. React may keep a tree that it has rendered for a while before it
 * shows it (it spaces out Suspense fallbacks), and unmounts and mounts again what StrictMode or a list recycles.
 */
const GRACE = 5_000;

interface Lease {
  url: string;
  /** How many hold it. */
  uses: number;
  expiry?: ReturnType<typeof setTimeout>;
}

const leases = new WeakMap<Blob, Lease>();
/** The URLs that are valid, and whether an element has loaded each. */
const loaded = new Map<string, boolean>();

/** An element has loaded this URL, where it is one of ours. */
export function noteLoaded(url: string): void {
  if (loaded.has(url)) loaded.set(url, true);
}

/** An element could not show this URL. True where it is one of ours, and this is the first time. */
export function noteBroken(url: string): boolean {
  return loaded.delete(url);
}

/** True where an element has loaded this URL before: a browser has the picture decoded, and shows it at once. */
export function hasLoaded(url: string): boolean {
  return loaded.get(url) === true;
}

/**
 * The one URL of a Blob, valid until it is released by all who hold it, and a while longer: so who is only about to
 * show it, which may never happen, releases it at once.
 */
export function holdObjectUrl(blob: Blob): { url: string; release: () => void } {
  const lease = leases.get(blob) ?? newLease(blob);
  lease.uses += 1;
  clearTimeout(lease.expiry);
  return {
    url: lease.url,
    release() {
      lease.uses -= 1;
      if (lease.uses === 0) lease.expiry = setTimeout(expire, GRACE, blob, lease.url);
    },
  };
}

function newLease(blob: Blob): Lease {
  const lease = { url: URL.createObjectURL(blob), uses: 0 };
  leases.set(blob, lease);
  loaded.set(lease.url, false);
  return lease;
}

function expire(blob: Blob, url: string): void {
  leases.delete(blob);
  loaded.delete(url);
  URL.revokeObjectURL(url);
}
