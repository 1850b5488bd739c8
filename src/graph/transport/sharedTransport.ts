import type { GraphRequest, GraphResponse, GraphTransport } from './types';

interface Flight {
  answer: Promise<GraphResponse>;
  waiting: number;
  abort(): void;
}

/**
 * The same request in flight is sent once, whoever asks. Each caller may give up on its own; the request
 * itself is given up a tick after the last of them has, so that StrictMode's unmount and re-mount, or a row
 * that is recycled, joins it again.
 */
export function sharedTransport(send: GraphTransport): GraphTransport {
  const flights = new Map<string, Flight>();

  function depart(request: GraphRequest): Flight {
    const controller = new AbortController();
    const answer = send({ ...request, signal: controller.signal });
    const land = () => {
      if (flights.get(request.path) === flight) flights.delete(request.path);
    };
    const flight: Flight = {
      answer,
      waiting: 0,
      abort() {
        land();
        controller.abort();
      },
    };
    flights.set(request.path, flight);
    answer.then(land, land);
    return flight;
  }

  return ({ signal, ...request }) => {
    if (signal?.aborted) return Promise.reject(signal.reason);
    const flight = flights.get(request.path) ?? depart(request);
    flight.waiting += 1;
    return new Promise((resolve, reject) => {
      const giveUp = () => {
        reject(signal?.reason);
        setTimeout(leave);
      };
      const leave = () => {
        flight.waiting -= 1;
        if (flight.waiting === 0) flight.abort();
      };
      signal?.addEventListener('abort', giveUp, { once: true });
      flight.answer.then(resolve, reject).finally(() => signal?.removeEventListener('abort', giveUp));
    });
  };
}
