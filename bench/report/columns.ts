import type { Measurement, Metric } from '../measure/measurement';

interface Column {
  heading: string;
  metric: Metric;
  format(value: number, of: Measurement): string;
}

const whole = (value: number) => Math.round(value).toLocaleString('en');
const kilobytes = (value: number) => whole(value / 1000);
const tenths = (value: number) => value.toFixed(1);

/** From left to right; a table leaves out those of which nothing is known. */
export const COLUMNS: readonly Column[] = [
  {
    heading: 'Faces',
    metric: 'faces',
    format: (value, { wantedFaces }) => `${whole(value)}/${wantedFaces}`,
  },
  { heading: 'Posts', metric: 'posts', format: whole },
  { heading: 'GETs', metric: 'gets', format: whole },
  { heading: 'Preflights', metric: 'preflights', format: whole },
  { heading: 'Items/face', metric: 'itemsPerFace', format: tenths },
  { heading: 'kB down', metric: 'bytes', format: kilobytes },
  { heading: 'First face, ms', metric: 'first', format: whole },
  { heading: 'Last face, ms', metric: 'last', format: whole },
  { heading: 'Blank at rest, %', metric: 'blankShare', format: (value) => whole(value * 100) },
  { heading: 'Scripting, ms', metric: 'scripting', format: whole },
  { heading: 'Main thread, ms', metric: 'mainThread', format: whole },
  {
    heading: 'Long tasks (ms)',
    metric: 'longTasks',
    format: (value, { longTaskTime = 0 }) => `${whole(value)} (${whole(longTaskTime)})`,
  },
  { heading: 'Heap, MB', metric: 'heap', format: (value) => tenths(value / 1e6) },
  { heading: 'Object URLs', metric: 'objectUrls', format: whole },
  { heading: 'JS, kB gzip', metric: 'javaScript', format: kilobytes },
];
