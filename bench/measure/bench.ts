import type { Browser } from 'playwright';
import type { Graph } from '../../src/testing';
import type { ContenderName } from '../contenders';
import type { GraphSite } from '../model/graphSite';
import type { BuiltPage } from '../pages/buildPage';

/** All that a run needs. */
export interface Bench {
  browser: Browser;
  graph: Graph;
  graphSite: GraphSite;
  pages: ReadonlyMap<ContenderName, BuiltPage>;
  /** The script that every page runs first. */
  instruments: string;
  /** The query of a contender's page. */
  queries: Partial<Record<ContenderName, URLSearchParams>>;
}
