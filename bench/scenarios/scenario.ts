import type { ContenderName } from '../contenders';
import type { Outcome } from '../measure/measurement';
import type { Session } from '../measure/session';

/** A situation, and what is measured in it. */
export interface Scenario {
  name: string;
  /** Headings of the tables, one for each measurement that a run makes. */
  tables: readonly string[];
  contenders: readonly ContenderName[];
  /** Once is enough where nothing hangs on the clock. Default: as many runs as are asked for. */
  runs?: 1;
  run(session: Session): Promise<Outcome[]>;
}
