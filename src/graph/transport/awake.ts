/** Nobody sees a hidden tab's faces, and an offline one cannot have them: what is asked for waits, and does not fail. */
export function isAwake(): boolean {
  return globalThis.document?.visibilityState !== 'hidden' && isOnline();
}

export function isOnline(): boolean {
  return globalThis.navigator?.onLine !== false;
}

/** Resolves when the tab is visible and online. */
export async function whenAwake(): Promise<void> {
  while (!isAwake()) {
    const woken = new AbortController();
    const { signal } = woken;
    await new Promise((wake) => {
      globalThis.document?.addEventListener('visibilitychange', wake, { signal });
      globalThis.addEventListener?.('online', wake, { signal });
    });
    woken.abort();
  }
}
