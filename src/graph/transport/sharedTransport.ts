import type { GraphRequest, GraphResponse, GraphTransport } from './types';

interface Flight {
  answer: Promise<GraphResponse>;
  waiting: number;
  controller: AbortController;
}

/**
 * The same request in flight is sent once, whoever asks. Each caller may give up on its own; the request itself is
 * given up a tick after the last of them has, so that StrictMode's unmount and re-mount join it again. So does a row
 * that is scrolled back to, as long as the answer is on its way for the sake of others.
 */
export function sharedTransport(send: GraphTransport): GraphTransport {
  const flights = new Map<string, Flight>();

  function depart(request: GraphRequest): Flight {
    const controller = new AbortController();
    const answer = send({ ...request, signal: controller.signal });
    const flight: Flight = { answer, waiting: 0, controller };
    flights.set(request.path, flight);
    const land = () => flights.delete(request.path);
    answer.then(land, land);
    return flight;
  }

  /** Joins the flight, or starts one; where it is lost because all others had given it up, starts another. */
  async function join(request: GraphRequest, signal: AbortSignal | undefined): Promise<GraphResponse> {
    const flight = flights.get(request.path) ?? depart(request);
    flight.waiting += 1;
    const giveUp = () =>
      setTimeout(() => {
        flight.waiting -= 1;
        if (flight.waiting === 0) flight.controller.abort();
      });
    signal?.addEventListener('abort', giveUp, { once: true });
    try {
      return await flight.answer;
    } catch (error) {
      if (!flight.controller.signal.aborted || signal?.aborted) throw error;
      return join(request, signal);
    } finally {
      signal?.removeEventListener('abort', giveUp);
    }
  }

  return ({ signal, ...request }) =>
    new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
      join(request, signal).then(resolve, reject);
    });
}
