import { CONTENDERS, type ContenderName } from '../contenders';
import type { Outcome } from '../measure/measurement';
import { COLUMNS } from './columns';
import { markdownTable } from './markdownTable';
import { medianOf } from './median';

/** Outcomes by table and contender. */
export class Results {
  readonly #tables = new Map<string, Map<ContenderName, Outcome[]>>();

  add(table: string, contender: ContenderName, outcome: Outcome): void {
    const rows = this.#tables.get(table) ?? new Map<ContenderName, Outcome[]>();
    this.#tables.set(table, rows);
    rows.set(contender, [...(rows.get(contender) ?? []), outcome]);
  }

  /** The medians of a contender, if it took part. */
  of(table: string, contender: ContenderName): Outcome | null {
    const outcomes = this.#tables.get(table)?.get(contender);
    return outcomes ? medianOf(outcomes) : null;
  }

  /** A table in Markdown; null where nobody took part. */
  table(title: string, contenders: readonly ContenderName[]): string | null {
    const rows = contenders.flatMap((contender) => {
      const medians = this.of(title, contender);
      return medians ? [{ contender, medians }] : [];
    });
    if (rows.length === 0) return null;
    const columns = COLUMNS.filter(({ metric }) => rows.some(({ medians }) => medians[metric] !== undefined));
    return markdownTable([
      ['', ...columns.map(({ heading }) => heading)],
      ...rows.map(({ contender, medians }) => [
        medians.isFinished ? CONTENDERS[contender].title : `${CONTENDERS[contender].title}: not done in 60 s`,
        ...columns.map(({ metric, format }) => {
          const value = medians[metric];
          return value === undefined ? '–' : format(value, medians);
        }),
      ]),
    ]);
  }
}
