/** One request to Graph: a GET, or a POST that reads. */
export interface GraphRequest {
  /** Relative to the version: `/me/photo`. */
  path: string;
  /** What the answer is read as where it is a 200. */
  accept: 'json' | 'bytes';
  /** The permissions it takes, as Graph's reference names them. */
  scopes: readonly string[];
  /** True where the answer is so large that a post of such would keep the first of them waiting for the last. */
  isLarge?: boolean;
  /** Given: it is posted as JSON, by itself. */
  post?: object | undefined;
  signal?: AbortSignal | undefined;
}

/** Graph's answer, whatever its status. */
export interface GraphResponse {
  /** 0 where a batch was answered without this. */
  status: number;
  headers: Headers;
  /** The JSON value; null where the answer held none. */
  json: unknown;
  /** The content of a 200 that was asked for as bytes, else null. */
  bytes: Uint8Array<ArrayBuffer> | null;
  /** The access token that it was asked with; null for a backend that holds the token. */
  token: string | null;
  /** True where it is the answer to a whole batch, which brings none for this: its 404 says nothing of a photo. */
  isOfBatch?: true;
}

/** Sends a request once. Resolves with every answer; rejects where none came, or the caller gave up. */
export type Send = (request: GraphRequest) => Promise<GraphResponse>;

/**
 * The one way in which requests leave. It resolves with what Graph has, and with null where it has no such thing (404);
 * it rejects with a GraphError for every other answer and where none came, and with the signal's reason where the
 * caller gave up.
 */
export type GraphTransport = (request: GraphRequest) => Promise<GraphResponse | null>;

/** Sends some requests together and answers each, in their order. A rejection is all of theirs. */
export type Delivery = (
  requests: readonly GraphRequest[],
  signal: AbortSignal,
) => Promise<readonly GraphResponse[]>;

/** The versions of Graph that there are; what only `beta` has may change at any time. */
export type GraphApiVersion = 'v1.0' | 'beta';

/** Where requests go. */
export interface GraphEndpoint {
  origin: string;
  apiVersion: GraphApiVersion;
}

/** What an access token is wanted for. */
export interface TokenRequest {
  /** Scopes to ask for, ready for MSAL: the least that the request needs. */
  scopes: string[];
  /** A claims challenge of Graph's to pass on, as JSON. */
  claims?: string;
  /** True where Graph has refused the last token: one from a cache would be refused again. */
  forceRefresh?: boolean;
  /** Aborted where the token is too late. */
  signal: AbortSignal;
}

/** The app's source of access tokens. */
export type GetAccessToken = (request: TokenRequest) => Promise<string>;
