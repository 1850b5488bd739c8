/** How Graph, or a backend in its place, answers other origins. */
export interface CorsOptions {
  /**
   * `'any'`, the default: `Access-Control-Allow-Origin: *`, as Graph says. `'credentials'`: the request's own
   * origin and `Access-Control-Allow-Credentials`, as a backend-for-frontend must.
   */
  cors?: 'any' | 'credentials';
  /** Response headers that scripts may read. Default: those that Graph exposes, of late with `Retry-After`. */
  exposedHeaders?: readonly string[];
}

const exposedByGraph = [
  'ETag',
  'request-id',
  'client-request-id',
  'WWW-Authenticate',
  'Retry-After',
  'Location',
];

export function corsHeaders(request: Request, options: CorsOptions): Headers {
  const headers = new Headers({
    'Access-Control-Expose-Headers': (options.exposedHeaders ?? exposedByGraph).join(', '),
  });
  if (options.cors !== 'credentials') {
    headers.set('Access-Control-Allow-Origin', '*');
    return headers;
  }
  const origin = request.headers.get('Origin');
  headers.set('Vary', 'Origin');
  if (origin !== null) {
    headers.set('Access-Control-Allow-Origin', origin);
    headers.set('Access-Control-Allow-Credentials', 'true');
  }
  return headers;
}

export function preflightResponse(request: Request, options: CorsOptions): Response {
  const headers = corsHeaders(request, options);
  headers.set('Access-Control-Allow-Methods', 'GET, POST, PUT, PATCH, DELETE, OPTIONS');
  headers.set('Access-Control-Max-Age', '600');
  const asked = request.headers.get('Access-Control-Request-Headers');
  if (asked !== null) headers.set('Access-Control-Allow-Headers', asked);
  return new Response(null, { status: 200, headers });
}
