/** What a run has seen. */
export interface Figures {
  people: number;
  seconds: number;
  mounted: number;
  unmounted: number;
  photoChanges: number;
  accountSwitches: number;
  urlsMade: number;
  /**
   * At each checkpoint: object URLs that are valid, and photos on the page, `isEqual` where they are the same; and elements
   * that are observed and not on the page.
   */
  checkpoints: { urls: number; shown: number; isEqual: boolean; detached: number }[];
  /** Avatars looked at, and those that showed another's photo, or nothing. */
  looked: number;
  wrong: number;
  /** JavaScript's heap after a garbage collection, in bytes, in the order of the samples. */
  heaps: number[];
  /** The same with nobody signed in and nothing shown, after each session. */
  emptyHeaps: number[];
  /** Where a count begins, and where it ends. */
  counts: Record<string, [before: number, after: number]>;
  /** Errors that nobody caught. */
  errors: string[];
}

export interface Finding {
  what: string;
  bound: string;
  seen: string;
  holds: boolean;
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(2)} MB`;
const percent = (share: number) => `${share >= 0 ? '+' : ''}${(share * 100).toFixed(1)} %`;

/**
 * Holds what was seen against what must be.
 * @param heapGrowth - By how much of itself the heap may grow between two quarters of the run.
 */
export function findings(figures: Figures, heapGrowth: number): Finding[] {
  const { checkpoints, errors } = figures;
  const info = (what: string, seen: string | number): Finding => ({
    what,
    bound: '',
    seen: `${seen}`,
    holds: true,
  });
  const flat = (what: string, samples: readonly number[], since: 0 | 1): Finding => {
    const length = samples.length / 4;
    const [before, after] = [since, 3].map((quarter) => {
      return mean(samples.slice(quarter * length, (quarter + 1) * length));
    });
    const growth = (after ?? 0) / (before ?? 0) - 1;
    return {
      what: `${what}, ${since === 0 ? 'first' : 'second'} quarter → last`,
      bound: `≤ ${percent(heapGrowth)}`,
      seen: `${megabytes(before ?? 0)} → ${megabytes(after ?? 0)} (${percent(growth)})`,
      holds: growth <= heapGrowth,
    };
  };

  return [
    info('people', figures.people),
    info('time', `${figures.seconds.toFixed(0)} s`),
    info('photos changed', figures.photoChanges),
    info('account switches', figures.accountSwitches),
    info('object URLs made', figures.urlsMade),
    info('faces mounted', figures.mounted),
    {
      what: 'faces unmounted',
      bound: `${figures.mounted}`,
      seen: `${figures.unmounted}`,
      holds: figures.unmounted === figures.mounted,
    },
    {
      what: 'live object URLs / photos on screen',
      bound: 'equal',
      seen: checkpoints.map(({ urls, shown }) => `${urls}/${shown}`).join(' '),
      holds: checkpoints.length > 0 && checkpoints.every(({ isEqual, shown }) => isEqual && shown > 0),
    },
    {
      what: 'observed elements that are no longer on the page',
      bound: '0',
      seen: checkpoints.map(({ detached }) => detached).join(' '),
      holds: checkpoints.every(({ detached }) => detached === 0),
    },
    {
      what: `faces of another, or blank, of ${figures.looked}`,
      bound: '0',
      seen: `${figures.wrong}`,
      holds: figures.wrong === 0 && figures.looked > 0,
    },
    flat('heap with faces shown', figures.heaps, 0),
    // Of so little, the code that Chromium compiles in the first quarter is a tenth.
    flat('heap with nothing shown', figures.emptyHeaps, 1),
    ...Object.entries(figures.counts).map(([what, [before, after]]) => ({
      what: `${what} at the end`,
      bound: `${before}`,
      seen: `${after}`,
      holds: after <= before,
    })),
    {
      what: 'errors nobody caught',
      bound: '0',
      seen: errors.length === 0 ? '0' : [...new Set(errors)].join('; '),
      holds: errors.length === 0,
    },
  ];
}
