import { invalidAnswer } from './error';
import type { GraphRequest, GraphTransport } from './transport';

/** The object that Graph answers with; null for a 404. Rejects with a GraphError for every other answer. */
export async function readJson(
  send: GraphTransport,
  request: Omit<GraphRequest, 'accept'>,
  what: string,
): Promise<object | null> {
  const response = await send({ ...request, accept: 'json' });
  if (!response) return null;
  const { json } = response;
  if (typeof json !== 'object' || json === null) throw invalidAnswer(`no ${what}`, response, request.scopes);
  return json;
}
