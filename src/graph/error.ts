import type { GraphResponse } from './transport/types';

interface GraphErrorDetails {
  /** The HTTP status. Default: null. */
  status?: number | null;
  /** Graph's error code, or one of ours. Default: null. */
  code?: string | null;
  /** Graph's `request-id`. Default: null. */
  requestId?: string | null;
  /** The permissions that the request was made with. Default: none. */
  scopes?: readonly string[];
  /** What was thrown, where something was. */
  cause?: unknown;
}

/** A request to Microsoft Graph that failed. Ids of people are left out of its message, so that it can be logged. */
export class GraphError extends Error {
  /** Always the same: it tells this error also where there are two copies of the package. */
  override readonly name = 'GraphError';
  /** The HTTP status; null where no answer came (network, time-out, no token, a pause that Graph has asked for). */
  readonly status: number | null = null;
  /** Graph's error code, or one of ours: `NetworkError`, `Timeout`, `NoAnswer`, `Paused`, `TokenUnavailable`, `InvalidAnswer`, `NotPainted`, `StoreFailed`. Do not decide on it: it varies. */
  readonly code: string | null = null;
  /** Graph's `request-id`, to quote to Microsoft's support. */
  readonly requestId: string | null = null;
  /** The permissions that the request was made with. */
  readonly scopes: readonly string[] = [];

  constructor(message: string, { cause, ...details }: GraphErrorDetails = {}) {
    super(message, { cause });
    Object.assign(this, details);
  }
}

/**
 * The error of a 200 that is not Graph's, such as the page of a captive portal.
 * @param fault - What is wrong with it.
 */
export function invalidAnswer(
  fault: string,
  { status, headers }: Pick<GraphResponse, 'status' | 'headers'>,
  scopes: readonly string[] = [],
): GraphError {
  return new GraphError(`The answer is not one of Microsoft Graph's: ${fault}.`, {
    status,
    code: 'InvalidAnswer',
    requestId: headers.get('request-id'),
    scopes,
  });
}

/** A property of a value that came over the wire, whatever that value is. */
export function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

/** A string that says something, or null. */
export function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
