/** Nobody sees a hidden tab's faces, and an offline one cannot have them: what is asked for waits, and does not fail. */
export function isAwake(): boolean {
  return globalThis.document?.visibilityState !== 'hidden' && isOnline();
}

export function isOnline(): boolean {
  return globalThis.navigator?.onLine !== false;
}

/** Resolves when the tab is visible and online. */
export async function whenAwake(): Promise<void> {
  while (!isAwake()) await nextWaking();
}

function nextWaking(): Promise<void> {
  return new Promise((resolve) => {
    const wake = () => {
      globalThis.document?.removeEventListener('visibilitychange', wake);
      globalThis.removeEventListener?.('online', wake);
      resolve();
    };
    globalThis.document?.addEventListener('visibilitychange', wake);
    globalThis.addEventListener?.('online', wake);
  });
}
