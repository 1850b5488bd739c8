type Start = (run: TimerHandler, ms?: number, ...given: unknown[]) => number;

/** Counts the timeouts and intervals that are still to fire, from now on. */
export function followTimers(): () => number {
  const running = new Set<number>();
  const follow =
    (start: Start, isOver: boolean): Start =>
    (run, ms, ...given) => {
      const timer = start(() => {
        if (isOver) running.delete(timer);
        if (typeof run === 'function') run(...given);
      }, ms);
      running.add(timer);
      return timer;
    };
  const stopping = (stop: (timer?: number) => void) => (timer?: number) => {
    if (timer !== undefined) running.delete(timer);
    stop(timer);
  };
  // Node's types, which stand beside the browser's here, know timers as objects.
  const own = window as unknown as Record<'setTimeout' | 'setInterval', Start> &
    Record<'clearTimeout' | 'clearInterval', (timer?: number) => void>;
  own.setTimeout = follow(own.setTimeout.bind(window), true);
  own.setInterval = follow(own.setInterval.bind(window), false);
  own.clearTimeout = stopping(own.clearTimeout.bind(window));
  own.clearInterval = stopping(own.clearInterval.bind(window));
  return () => running.size;
}
