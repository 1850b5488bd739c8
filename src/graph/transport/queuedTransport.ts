import type { Gate } from './gate';
import type { Delivery, GraphRequest, GraphResponse, Send } from './types';

export interface Flow {
  /** How many requests travel together. */
  itemsPerPost: number;
  /** How many posts are under way at once. */
  postsInFlight: number;
}

interface Item {
  request: GraphRequest;
  resolve(response: GraphResponse): void;
  reject(reason: unknown): void;
  /** The post that it travels in, which it may leave. */
  leave?: () => void;
}

/**
 * Gathers what is asked for in one turn of the event loop, all that a commit of React's mounts, and hands it on in
 * posts, first come, first served, while the gate is open. Each request settles once, and may be given up on its own:
 * one that has not left yet never leaves, and a post is aborted when all of its items are given up. Until then the
 * answer to one that is given up still comes, for whoever may want it again.
 */
export function queuedTransport(deliver: Delivery, gate: Gate, flow: Flow): Send {
  const waiting = new Set<Item>();
  let inFlight = 0;
  let isScheduled = false;

  function schedule(): void {
    if (isScheduled || waiting.size === 0) return;
    isScheduled = true;
    setTimeout(async () => {
      await gate.whenOpen();
      isScheduled = false;
      while (waiting.size > 0 && inFlight < flow.postsInFlight && gate.isOpen()) void post(nextItems());
      // A pause that began while these left.
      if (inFlight < flow.postsInFlight) schedule();
    });
  }

  /** The first in line, and those behind it that take the same token. */
  function nextItems(): Item[] {
    const items: Item[] = [];
    let scopes: string | undefined;
    for (const item of waiting) {
      const own = item.request.scopes.join(' ');
      scopes ??= own;
      if (own !== scopes) continue;
      items.push(item);
      waiting.delete(item);
      if (items.length === flow.itemsPerPost) break;
    }
    return items;
  }

  async function post(items: Item[]): Promise<void> {
    const controller = new AbortController();
    let left = items.length;
    for (const item of items) {
      item.leave = () => {
        left -= 1;
        if (left === 0) controller.abort();
      };
    }
    inFlight += 1;
    try {
      const answers = await deliver(
        items.map(({ request }) => request),
        controller.signal,
      );
      items.forEach((item, index) => {
        const answer = answers[index];
        if (answer) item.resolve(answer);
      });
    } catch (error) {
      for (const item of items) item.reject(error);
    }
    inFlight -= 1;
    schedule();
  }

  return (request) =>
    new Promise((resolve, reject) => {
      const { signal } = request;
      const item: Item = { request, resolve, reject };
      const giveUp = () => {
        if (waiting.delete(item)) reject(signal?.reason);
        else item.leave?.();
      };
      if (signal?.aborted) return reject(signal.reason);
      signal?.addEventListener('abort', giveUp, { once: true });
      waiting.add(item);
      schedule();
    });
}
