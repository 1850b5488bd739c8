import { HttpResponse, http } from 'msw';
import { describe, expect, it, vi } from 'vitest';
import { permissionsFor, readPhotoBytes, type TokenRequest } from '../../../../src/graph';
import { connect, type GraphRequest } from '../../../../src/graph/transport';
import { endpoint, soon, tenantOnTheWire } from '../wire';

const ADA = 'ada@contoso.com';
const { graph, server } = tenantOnTheWire({
  users: [ADA, ...Array.from({ length: 45 }, (_, index) => `p${index}@contoso.com`)].map((upn) => ({
    userPrincipalName: upn,
    displayName: upn,
    photo: true,
  })),
});

const BATCH = 'https://graph.microsoft.com/v1.0/$batch';
const metadata = (upn: string): GraphRequest => ({
  path: `/users/${encodeURIComponent(upn)}/photo`,
  accept: 'json',
  scopes: ['User.ReadBasic.All'],
});
const bytes = (upn: string): GraphRequest => ({
  ...metadata(upn),
  path: `${metadata(upn).path}/$value`,
  accept: 'bytes',
});
const batched = (getAccessToken?: (request: TokenRequest) => Promise<string>) =>
  connect({ ...endpoint(getAccessToken ? { getAccessToken } : {}), batch: true });
const posts = () => graph.requests.filter(({ method }) => method === 'POST');

/** The emulator’s own answer to a post, changed on its way back. */
function tampered(change: (responses: Record<string, unknown>[]) => unknown[]) {
  server.use(
    http.post(BATCH, async ({ request }) => {
      const answer = await graph.handle(request);
      const { responses } = await answer.json();
      return HttpResponse.json({ responses: change(responses) });
    }),
  );
}

describe('a batch', () => {
  it('brings each its own answer, in any order', async () => {
    const send = batched();
    const [photo, picture, nobody] = await Promise.all([
      send(metadata(ADA)),
      send(bytes(ADA)),
      send(metadata('nobody@contoso.com')),
    ]);
    expect(photo).toMatchObject({ status: 200, json: { width: 648 } });
    expect(picture?.bytes?.subarray(1, 4)).toEqual(new TextEncoder().encode('PNG'));
    expect(picture?.headers.get('ETag')).toBe(graph.etagOf(ADA));
    expect(nobody).toBeNull();
    expect(posts()).toHaveLength(1);
  });

  it('holds ten items, of the twenty that Graph takes, with one token for them all', async () => {
    const getAccessToken = vi.fn(async (_: TokenRequest) => 'token');
    const send = batched(getAccessToken);
    await Promise.all(Array.from({ length: 45 }, (_, index) => send(metadata(`p${index}@contoso.com`))));
    expect(posts().map(({ batch }) => batch?.length)).toEqual([10, 10, 10, 10, 5]);
    expect(getAccessToken).toHaveBeenCalledOnce();
  });

  it('reads base64url, and a body that is null', async () => {
    tampered((responses) =>
      responses.map((item) => ({
        ...item,
        body:
          item.status === 404
            ? null
            : String(item.body).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', ''),
      })),
    );
    const send = batched();
    const [picture, nobody] = await Promise.all([send(bytes(ADA)), send(bytes('nobody@contoso.com'))]);
    expect(picture?.bytes?.length).toBeGreaterThan(100);
    expect(nobody).toBeNull();
  });

  it('asks again for an item that is missing, and is not misled by doubled and unknown ones', async () => {
    let count = 0;
    tampered((responses) => {
      count += 1;
      return count === 1
        ? [...responses.slice(1), ...responses.slice(1), { id: 'stranger', status: 200 }, null]
        : responses;
    });
    const send = batched();
    const answers = await soon(() => Promise.all([send(metadata(ADA)), send(metadata('p1@contoso.com'))]));
    expect(answers.map((answer) => answer?.status)).toEqual([200, 200]);
    expect(count).toBe(2);
  });

  it.each([
    ['no base64', '§'],
    ['an object', {}],
    ['more than a photo can be', 'A'.repeat(6 * 1024 * 1024)],
  ])('fails an item whose bytes are %s, and no other', async (_, body) => {
    tampered((responses) => responses.map((item) => (item.id === '0' ? { ...item, body } : item)));
    const send = batched();
    const who = { send, permissions: permissionsFor };
    const read = (id: string) => readPhotoBytes(who, { kind: 'user', id }, 48);
    const [broken, good] = await Promise.allSettled([read(ADA), read('p1@contoso.com')]);
    expect(broken).toMatchObject({ status: 'rejected', reason: { code: 'InvalidAnswer' } });
    expect(good).toMatchObject({ status: 'fulfilled', value: { blob: { type: 'image/png' } } });
  });

  it.each([400, 404, 405])('that is refused as a whole by a %i says nothing of a photo', async (status) => {
    graph.fail('$batch', status);
    await expect(batched()(metadata(ADA))).rejects.toMatchObject({ name: 'GraphError', status });
    expect(posts()).toHaveLength(1);
  });

  it('of a captive portal’s page fails', async () => {
    server.use(http.post(BATCH, () => HttpResponse.html('<h1>Welcome</h1>')));
    await expect(soon(() => batched()(metadata(ADA)))).rejects.toMatchObject({
      code: 'InvalidAnswer',
      status: 200,
    });
  });

  it('leaves large pictures to travel by themselves, beside it', async () => {
    const who = { send: batched(), permissions: permissionsFor };
    const sizes = [48, 240, 360, 'original'] as const;
    const subject = { kind: 'user', id: ADA } as const;
    const pictures = await Promise.all(sizes.map((size) => readPhotoBytes(who, subject, size)));
    expect(pictures.every((picture) => picture?.blob.type === 'image/png')).toBe(true);
    expect(posts()).toHaveLength(1);
    const gets = graph.requests.filter(({ method }) => method === 'GET').map(({ url }) => url);
    expect(gets).toEqual([expect.stringContaining('360x360'), expect.stringMatching(/photo\/\$value$/)]);
  });

  it('is not used where it is switched off', async () => {
    const send = connect({ ...endpoint(), batch: false });
    await Promise.all([send(metadata(ADA)), send(bytes(ADA))]);
    expect(graph.requests.map(({ method }) => method)).toEqual(['GET', 'GET']);
  });
});

describe('asking again', () => {
  it.each([
    ['a whole post', '$batch'],
    ['one item', ADA],
  ])('waits as long as Graph says for %s', async (_, target) => {
    graph.fail(target, 429, { times: 1, retryAfter: 2 });
    const { statuses, waited } = await soon(async () => {
      const started = performance.now();
      const send = batched();
      const answers = await Promise.all([send(metadata(ADA)), send(metadata('p1@contoso.com'))]);
      return { statuses: answers.map((answer) => answer?.status), waited: performance.now() - started };
    });
    expect(statuses).toEqual([200, 200]);
    expect(waited).toBeGreaterThanOrEqual(2000);
    expect(graph.items.filter(({ path }) => path.includes('ada'))).toHaveLength(2);
  });

  it('helps against a service and a connection that are down for a moment', async () => {
    graph.fail(ADA, 503, { times: 2 });
    expect(await soon(() => batched()(metadata(ADA)))).toMatchObject({ status: 200 });
    graph.fail('$batch', 0, { times: 1 });
    expect(await soon(() => batched()(metadata(ADA)))).toMatchObject({ status: 200 });
  });

  it.each([400, 403, 406])('is no use for a %i', async (status) => {
    graph.fail(ADA, status);
    await expect(batched()(metadata(ADA))).rejects.toMatchObject({ name: 'GraphError', status });
    expect(graph.items).toHaveLength(1);
  });

  it('does not hammer where the time named has passed already', async () => {
    graph.fail(ADA, 429, { times: 2, retryAfter: 0 });
    const waited = await soon(async () => {
      const started = performance.now();
      expect(await batched()(metadata(ADA))).toMatchObject({ status: 200 });
      return performance.now() - started;
    });
    expect(waited).toBeGreaterThanOrEqual(900);
  });

  it('ends after four tries', async () => {
    graph.fail(ADA, 500);
    await expect(soon(() => batched()(metadata(ADA)))).rejects.toMatchObject({ status: 500 });
    expect(graph.items).toHaveLength(4);
  });

  it('does not keep a face waiting for longer than a minute', async () => {
    graph.fail(ADA, 429, { retryAfter: 120 });
    await soon(async () => {
      const send = batched();
      await expect(send(metadata(ADA))).rejects.toMatchObject({ status: 429 });
      await expect(send(metadata('p1@contoso.com'))).rejects.toMatchObject({ code: 'Paused' });
    });
    expect(graph.items).toHaveLength(1);
  });
});

describe('a refused token', () => {
  const CLAIMS = '{"access_token":{"nbf":{"essential":true}}}';

  it('is renewed once for all who hold it', async () => {
    const getAccessToken = vi.fn(async (_: TokenRequest) => `token-${getAccessToken.mock.calls.length}`);
    graph.fail('$batch', 401, { times: 1 });
    const send = batched(getAccessToken);
    const answers = await Promise.all([send(metadata(ADA)), send(bytes(ADA))]);
    expect(answers.map((answer) => answer?.status)).toEqual([200, 200]);
    expect(getAccessToken.mock.calls.map(([{ forceRefresh, claims }]) => [forceRefresh, claims])).toEqual([
      [undefined, undefined],
      [true, undefined],
    ]);
    expect(posts().map(({ authorization }) => authorization)).toEqual(['Bearer token-1', 'Bearer token-2']);
  });

  it.each([401, 403])('of a %i that asks for claims is replaced by one that brings them', async (status) => {
    const getAccessToken = vi.fn(async (_: TokenRequest) => 'token');
    graph.fail(ADA, status, { times: 1, claims: CLAIMS });
    expect(await batched(getAccessToken)(metadata(ADA))).toMatchObject({ status: 200 });
    expect(getAccessToken.mock.calls.map(([{ claims }]) => claims)).toEqual([undefined, CLAIMS]);
  });

  it('is replaced once, though Graph asks for claims for ever', async () => {
    const getAccessToken = vi.fn(async (_: TokenRequest) => 'token');
    graph.fail(ADA, 401, { claims: CLAIMS });
    await expect(batched(getAccessToken)(metadata(ADA))).rejects.toMatchObject({ status: 401 });
    expect(getAccessToken).toHaveBeenCalledTimes(2);
    expect(graph.items).toHaveLength(2);
  });
});
