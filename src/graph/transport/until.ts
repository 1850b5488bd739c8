import { GraphError } from '../error';
import { abortable } from './abortable';

/** How long a request, or a token, may take to come, in ms. */
const DEADLINE = 30_000;

/**
 * Runs something under a deadline, and settles by then even where it ignores its signal and hangs.
 * @throws the outer signal's reason where that is aborted; a GraphError of the code `Timeout` after the deadline.
 */
export async function until<T>(run: (signal: AbortSignal) => Promise<T>, outer?: AbortSignal): Promise<T> {
  outer?.throwIfAborted();
  const own = new AbortController();
  const timer = setTimeout(
    () => own.abort(new GraphError('No answer came within 30 s.', { code: 'Timeout' })),
    DEADLINE,
  );
  try {
    return await abortable(abortable(run(own.signal), own.signal), outer);
  } catch (error) {
    own.abort(error); // So that what has failed half-way stops: a body that is too long, say.
    throw error;
  } finally {
    clearTimeout(timer);
  }
}
