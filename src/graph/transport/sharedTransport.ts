import { abortable } from './abortable';
import type { GraphRequest, GraphTransport } from './types';

interface Flight {
  answer: ReturnType<GraphTransport>;
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

  return async function join(request) {
    const { path, signal } = request;
    signal?.throwIfAborted();
    const flight = flights.get(path) ?? depart(request);
    flight.waiting += 1;
    try {
      return await abortable(flight.answer, signal);
    } catch (error) {
      if (signal?.aborted) {
        setTimeout(() => {
          flight.waiting -= 1;
          if (flight.waiting === 0) flight.controller.abort();
        });
      }
      // Lost since all others had given it up.
      else if (flight.controller.signal.aborted) return join(request);
      throw error;
    }
  };
}
