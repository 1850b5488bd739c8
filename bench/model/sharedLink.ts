/** A line of limited speed. */
export interface Link {
  /** Resolves once `bytes` have come through. */
  carry(bytes: number): Promise<void>;
}

interface Transfer {
  /** In the link's own time, below. */
  end: number;
  done: () => void;
}

/**
 * A line whose speed all open transfers share equally, as HTTP/2 streams do. Its own time counts the bytes that each
 * of them has been served, so a transfer's end in that time is known from its start, whoever joins later; and a timer
 * that fires late costs nobody any bandwidth.
 */
export function sharedLink(bytesPerMs: number): Link {
  const open: Transfer[] = [];
  let served = 0;
  let last = performance.now();
  let timer: NodeJS.Timeout | undefined;

  function advance(): void {
    const now = performance.now();
    let elapsed = now - last;
    last = now;
    for (let next = open[0]; next; next = open[0]) {
      const needed = ((next.end - served) * open.length) / bytesPerMs;
      if (needed > elapsed) {
        served += (elapsed * bytesPerMs) / open.length;
        break;
      }
      elapsed -= needed;
      served = next.end;
      open.shift();
      next.done();
    }
    clearTimeout(timer);
    const [next] = open;
    if (next) timer = setTimeout(advance, ((next.end - served) * open.length) / bytesPerMs);
  }

  return {
    carry: (bytes) =>
      new Promise((done) => {
        advance();
        open.push({ end: served + bytes, done });
        open.sort((a, b) => a.end - b.end);
        advance();
      }),
  };
}
