import type { Measurement, Metric, Outcome } from '../measure/measurement';

/** Of each metric by itself; finished if all were. */
export function medianOf(outcomes: readonly Outcome[]): Outcome {
  const metrics = new Set(outcomes.flatMap((outcome) => Object.keys(outcome) as Metric[])); // An Outcome has no other keys.
  const medians: Measurement = {};
  for (const metric of metrics) {
    const values = outcomes.map((outcome) => outcome[metric]).filter((value) => typeof value === 'number');
    if (values.length > 0) medians[metric] = median(values);
  }
  return { ...medians, isFinished: outcomes.every(({ isFinished }) => isFinished) };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? upper;
  return (lower + upper) / 2;
}
