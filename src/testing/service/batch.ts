/** A request inside a `$batch`. */
export interface BatchRequest {
  readonly id: string;
  readonly method: string;
  readonly url: string;
  readonly headers?: unknown;
  readonly body?: unknown;
}

/** The most that Graph takes in one post (JSON batching, Microsoft Graph documentation). */
const limit = 20;

/** Reads the body of a `$batch`; a string is what is wrong with it. */
export function batchOf(body: string): readonly BatchRequest[] | string {
  const requests = requestsOf(body);
  if (requests === null || requests.length === 0) return 'Invalid batch payload format.';
  if (requests.length > limit) return `Number of batch request steps exceeds the maximum value of ${limit}.`;
  if (!requests.every(isBatchRequest)) return 'Each batch request needs an id, a method and a url.';
  const bodiless = requests.find((request) => isWrite(request) && !hasJson(request));
  if (bodiless) return `Write request id : ${bodiless.id} does not contain Content-Type header or body.`;
  const ids = new Set(requests.map(({ id }) => id));
  return ids.size === requests.length ? requests : 'Request ids must be unique within a batch.';
}

/** A relative URL as a full one; null where it leaves `base`. */
export function itemUrl({ url }: BatchRequest, base: string): URL | null {
  if (/^([a-z][a-z\d+.-]*:)?\/\//i.test(url)) return null;
  const full = new URL(`${base}/${url.replace(/^\//, '')}`);
  return full.href.startsWith(`${base}/`) ? full : null;
}

function isWrite({ method }: BatchRequest): boolean {
  return !['GET', 'DELETE'].includes(method.toUpperCase());
}

function hasJson({ headers, body }: BatchRequest): boolean {
  const names = Object.keys(Object(headers)).map((name) => name.toLowerCase());
  return body !== undefined && names.includes('content-type');
}

function requestsOf(body: string): readonly unknown[] | null {
  try {
    const { requests }: { requests?: unknown } = Object(JSON.parse(body));
    return Array.isArray(requests) ? requests : null;
  } catch {
    return null;
  }
}

function isBatchRequest(value: unknown): value is BatchRequest {
  const { id, method, url }: { id?: unknown; method?: unknown; url?: unknown } = Object(value);
  return typeof id === 'string' && id !== '' && typeof method === 'string' && typeof url === 'string';
}
