import { answerError } from './error';
import type { GraphRequest, GraphTransport } from './transport';

/** The object that Graph answers with; null for a 404. Rejects with a GraphError for every other answer. */
export async function readJson(
  send: GraphTransport,
  request: Omit<GraphRequest, 'accept'>,
  what: string,
): Promise<object | null> {
  const asked: GraphRequest = { ...request, accept: 'json' };
  const response = await send(asked);
  const { status, json } = response;
  if (status === 404) return null;
  if (status !== 200 || typeof json !== 'object' || json === null) {
    throw answerError(asked, response, `no ${what}`);
  }
  return json;
}
