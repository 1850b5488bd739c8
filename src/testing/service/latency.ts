/** How long Graph takes: ms, or ms for each path (what follows the version, without the query). */
export type Delay = number | ((path: string) => number);

/** Waits as long as the slowest of `paths` takes; aborted by `signal`, as a fetch is. */
export async function waitFor(delay: Delay, paths: readonly string[], signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  const ms = typeof delay === 'number' ? delay : Math.max(...paths.map(delay));
  if (!(ms > 0)) return;
  await new Promise<void>((resolve, reject) => {
    const abort = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', abort);
      resolve();
    }, ms);
    signal.addEventListener('abort', abort, { once: true });
  });
}
