import { field, GraphError, invalidAnswer, text } from '../../error';
import type { GraphRequest, GraphResponse } from '../types';

/** One error for what befalls all requests of a batch, so that an app hears of it once. */
const told = new WeakMap<object, GraphError>();

function toldOnce(what: object, create: () => GraphError): GraphError {
  const error = told.get(what) ?? create();
  told.set(what, error);
  return error;
}

/** Why there was no answer. */
export function unreachedError(cause: unknown): GraphError {
  if (cause instanceof GraphError) return cause;
  return toldOnce(
    Object(cause),
    () =>
      new GraphError('Microsoft Graph could not be reached: no connection, or no connect-src for it.', {
        code: 'NetworkError',
        cause,
      }),
  );
}

/** What an answer says that is not the wanted one. */
export function answerError({ scopes }: GraphRequest, response: GraphResponse): GraphError {
  return toldOnce(response, () => {
    const { status, headers, json } = response;
    if (status === 200) return invalidAnswer('no batch', response, scopes);
    if (status === 0) {
      return new GraphError('Microsoft Graph answered a batch without this.', { code: 'NoAnswer', scopes });
    }
    const said = field(json, 'error');
    const code = text(field(said, 'code'));
    return new GraphError(
      `Microsoft Graph answered ${status}${code ? ` (${code})` : ''}.${remedyOf(status, scopes)}`,
      {
        status,
        code,
        requestId: headers.get('request-id') ?? text(field(field(said, 'innerError'), 'request-id')),
        scopes,
      },
    );
  });
}

function remedyOf(status: number, scopes: readonly string[]): string {
  if (status === 401) return ' Check the token that getAccessToken gives.';
  return status === 403 ? ` Ask for consent to ${scopes.join(', ')}.` : '';
}
