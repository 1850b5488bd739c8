import type { Scene } from '../app/contract';
import { median } from '../report/median';
import type { Session } from './session';

const MOUNTS = 5;
const START = 'bench-mount';
const END = 'bench-mounted';

/** What a script runs in: calls from the browser, and the promises that follow. A task of their own for some. */
const SCRIPTS = new Set(['v8.callFunction', 'RunMicrotasks']);

/** Times in microseconds. */
interface TraceEvent {
  name: string;
  tid: number;
  pid: number;
  ts: number;
  dur?: number;
  /** Of the processor, on this thread. */
  tdur?: number;
}

/**
 * How much processor time scripts take from showing a scene until all is quiet: the median of some mounts, in ms, after a first one
 * that does not count. From a trace, because the browser's counter (`ScriptDuration`) leaves out what runs in promises.
 */
export async function scriptingTimes(session: Session, scene: Scene): Promise<number> {
  const { page, bench } = session;
  await mount(session, scene);
  await bench.browser.startTracing(page, { categories: ['v8', 'v8.execute', 'blink.user_timing'] });
  for (let round = 0; round < MOUNTS; round++) await mount(session, scene);
  const trace = await bench.browser.stopTracing();
  const { traceEvents }: { traceEvents: TraceEvent[] } = JSON.parse(trace.toString());
  return median(mountsIn(traceEvents));
}

/** Mounts, waits until the page has come to rest, and unmounts. */
async function mount(session: Session, scene: Scene): Promise<void> {
  await session.page.evaluate(
    ([shown, mark]) => {
      performance.mark(mark);
      setTimeout(() => window.stage.show(shown));
    },
    [scene, START] as const,
  );
  await session.page.waitForTimeout(300);
  await session.page.waitForFunction(() => [...document.images].every(({ complete }) => complete));
  await session.whenQuiet(300);
  await session.page.evaluate((mark) => performance.mark(mark), END);
  await session.clear();
  await session.page.waitForTimeout(100);
}

function mountsIn(events: readonly TraceEvent[]): number[] {
  const starts = events.filter(({ name }) => name === START);
  const ends = events.filter(({ name }) => name === END);
  return starts.map(({ ts, pid, tid }, index) => {
    const end = ends[index]?.ts ?? Number.NaN;
    const scripts = events.filter(
      (event) =>
        SCRIPTS.has(event.name) && event.pid === pid && event.tid === tid && event.ts > ts && event.ts < end,
    );
    return processorTime(scripts) / 1000;
  });
}

/** Those inside others count once. */
function processorTime(events: readonly TraceEvent[]): number {
  let sum = 0;
  let end = Number.NEGATIVE_INFINITY;
  for (const { ts, dur = 0, tdur = 0 } of [...events].sort((a, b) => a.ts - b.ts)) {
    if (ts < end) continue;
    sum += tdur;
    end = ts + dur;
  }
  return sum;
}
