/**
 * How long a URL outlives its last use, in ms. React may keep a tree that it has rendered for a while before it
 * shows it (it spaces out Suspense fallbacks), and unmounts and mounts again what StrictMode or a list recycles.
 */
const GRACE = 5_000;

interface Lease {
  url: string;
  /** How many elements show it. */
  uses: number;
  /** When it was last used, by `performance.now()`. */
  usedAt: number;
  expiry?: ReturnType<typeof setTimeout> | undefined;
}

const leases = new WeakMap<Blob, Lease>();
/** The URLs that are valid, and whether an element has loaded each. */
const loaded = new Map<string, boolean>();

function expireLater(blob: Blob, lease: Lease): void {
  lease.usedAt = performance.now();
  const expireIn = (ms: number) =>
    setTimeout(() => {
      const left = lease.usedAt + GRACE - performance.now();
      if (left > 0) {
        lease.expiry = expireIn(left);
        return;
      }
      leases.delete(blob);
      loaded.delete(lease.url);
      URL.revokeObjectURL(lease.url);
    }, ms);
  // A thousand elements that are about to show one picture set one timer.
  lease.expiry ??= expireIn(GRACE);
}

function leaseOf(blob: Blob): Lease {
  const known = leases.get(blob);
  if (known) return known;
  const lease = { url: URL.createObjectURL(blob), uses: 0, usedAt: 0 };
  leases.set(blob, lease);
  loaded.set(lease.url, false);
  return lease;
}

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

/** Not in jsdom, where apps are tested: there the initials stay. */
export function canMakeObjectUrls(): boolean {
  return typeof URL.createObjectURL === 'function';
}

/**
 * The one URL of a Blob. It may be read while rendering: whether or not that render is ever shown, the URL is
 * revoked in the end, unless an element holds it by `holdObjectUrl`.
 */
export function objectUrl(blob: Blob): string {
  const lease = leaseOf(blob);
  if (lease.uses === 0) expireLater(blob, lease);
  return lease.url;
}

/** Keeps a Blob's URL valid until the returned function is called. */
export function holdObjectUrl(blob: Blob): () => void {
  const lease = leaseOf(blob);
  lease.uses += 1;
  clearTimeout(lease.expiry);
  lease.expiry = undefined;
  return () => {
    lease.uses -= 1;
    if (lease.uses === 0) expireLater(blob, lease);
  };
}
