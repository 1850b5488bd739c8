/** Settles as `work` does, or rejects with the signal's reason as soon as that is aborted. */
export function abortable<T>(work: Promise<T>, signal?: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const giveUp = () => reject(signal?.reason);
    signal?.addEventListener('abort', giveUp);
    // A signal that outlives the work is to hold nothing of it.
    void work.then(resolve, reject).finally(() => signal?.removeEventListener('abort', giveUp));
  });
}
