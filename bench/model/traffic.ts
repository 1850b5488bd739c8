/** One exchange with Graph. */
export interface Exchange {
  kind: 'post' | 'get' | 'preflight';
  /** By `performance.now()`. */
  start: number;
  end: number | null;
  /** Received by the page. */
  bytes: number;
}

/** What has gone to Graph and back since the last `clear`. */
export class Traffic {
  exchanges: Exchange[] = [];
  #lastEvent = performance.now();

  open(kind: Exchange['kind']): (bytes: number) => void {
    const exchange: Exchange = { kind, start: performance.now(), end: null, bytes: 0 };
    this.exchanges.push(exchange);
    this.#lastEvent = exchange.start;
    return (bytes) => {
      exchange.end = this.#lastEvent = performance.now();
      exchange.bytes = bytes;
    };
  }

  clear(): void {
    this.exchanges = [];
    this.#lastEvent = performance.now();
  }

  count(kind: Exchange['kind']): number {
    return this.exchanges.filter((exchange) => exchange.kind === kind).length;
  }

  get bytes(): number {
    return this.exchanges.reduce((sum, { bytes }) => sum + bytes, 0);
  }

  /** For how long nothing has been sent, received or awaited, in ms. */
  get quietFor(): number {
    return this.exchanges.some(({ end }) => end === null) ? 0 : performance.now() - this.#lastEvent;
  }

  /** How many round trips follow upon one another, preflights apart. */
  get roundTrips(): number {
    const sent = this.exchanges.filter(({ kind }) => kind !== 'preflight');
    const depths = new Map<Exchange, number>();
    for (const exchange of sent) {
      const before = [...depths].filter(([{ end }]) => end !== null && end <= exchange.start);
      depths.set(exchange, 1 + Math.max(0, ...before.map(([, depth]) => depth)));
    }
    return Math.max(0, ...depths.values());
  }
}
