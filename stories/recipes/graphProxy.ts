const GRAPH = 'https://graph.microsoft.com';
const SEGMENT = '(?:(?!%2f)[^/?])+'; // No slash in disguise.
const ID = `(?!delta\\b|[$]|%24)${SEGMENT}`; // No list, such as `delta`.
const SUBJECT = `(me(/contacts/${ID})?|(users|groups|teams)(/${ID}|\\('${SEGMENT}'\\))|drive/root/createdByUser)`;
const PHOTO = '(photo|photos/[0-9]+x[0-9]+)(/[$]value)?';
const QUERY = '[?]([$](select|top|skiptoken)=[^&$]*&?)+';
/** What an avatar reads: photos, names, members, presence. Everything else that the token opens stays closed. */
const READ = new RegExp(`^/${SUBJECT}(/${PHOTO}|/members|/presence)?(${QUERY})?$`, 'i');
const PRESENCES = '/communications/getPresencesByUserId';

function isRead(method: string, path: string): boolean {
  return method === 'GET' ? READ.test(path) : method === 'POST' && path === PRESENCES;
}

interface Batch {
  requests?: { method: string; url: string }[];
}

/** Answers `/v1.0/…` of your origin with Graph's answer to it. `token` is that of the session, kept on the server. */
export async function graphProxy(request: Request, token: string): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  const path = pathname.replace(/^\/v1\.0/, '') + search;
  const body = request.method === 'POST' ? await request.text() : undefined;
  const batch: Batch | null = path === '/$batch' && body ? JSON.parse(body) : null;
  const isAllowed = batch
    ? batch.requests?.every(({ method, url }) => isRead(method, url))
    : isRead(request.method, path);
  if (!isAllowed) return new Response(null, { status: 403 });

  const answer = await fetch(`${GRAPH}/v1.0${path}`, {
    method: request.method,
    headers: { Authorization: `Bearer ${token}`, ...(body && { 'Content-Type': 'application/json' }) },
    body,
  });
  const headers = new Headers({ 'Cache-Control': 'private, no-store' });
  for (const name of ['Content-Type', 'ETag', 'Retry-After', 'request-id']) {
    const value = answer.headers.get(name);
    if (value !== null) headers.set(name, value);
  }
  return new Response(answer.body, { status: answer.status, headers });
}
