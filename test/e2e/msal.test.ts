import type { Browser, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { createGraph } from '../../src/testing';
import { heldInMemory, keptOnDisk, launch, liveBlobs, painted } from './browser';
import { createEntra } from './entra';
import { type Server, startServer } from './server';
import { staticSite } from './site';

const ADA = 'ada@contoso.com';
const GRACE = 'grace@contoso.com';
const NIL = 'nil@contoso.com';
const HOUR = 3_600_000;

const graph = createGraph({
  users: [
    { userPrincipalName: ADA, displayName: 'Ada Lovelace', photo: true },
    { userPrincipalName: GRACE, displayName: 'Grace Hopper', photo: true },
    { userPrincipalName: NIL, displayName: 'Nil Nobody' },
  ],
});
const entra = createEntra(ADA);
const color = (upn: string) => graph.colorOf(upn).join();

let server: Server;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  const apps = inject('apps');
  server = await startServer({
    'graph.microsoft.com': (request) => graph.handle(request),
    'login.microsoftonline.com': entra.site,
    'app.contoso.com': staticSite(apps.example),
    'quick.contoso.com': staticSite(apps.msalQuickStart),
    'token.contoso.com': (request) =>
      new URL(request.url).pathname === '/api/graph-token'
        ? new Response(ADA)
        : staticSite(apps.tokenQuickStart)(request),
  });
  browser = await launch(server.port);
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

const complaints: string[] = [];
beforeEach(async () => {
  complaints.length = server.log.length = 0;
  page = await browser.newPage({ ignoreHTTPSErrors: true });
  page.on('pageerror', (error) => complaints.push(error.message));
});
afterEach(async () => {
  await page.close();
  graph.reset();
  entra.user = ADA;
  entra.withheld.clear();
  expect(complaints).toEqual([]);
});

const signIn = () => page.getByRole('button', { name: 'Sign in' }).click();
const toGraph = () => server.log.filter(({ url }) => url.startsWith('https://graph.microsoft.com/'));
const bytes = () => graph.items.filter(({ path }) => path.endsWith('/$value'));
const shows = (...faces: string[]) => expect.poll(() => painted(page)).toEqual(faces);

async function openSignedIn() {
  await page.goto('https://app.contoso.com/');
  await signIn();
  await shows(color(ADA), color(ADA), color(GRACE), 'NN');
}

/** An hour later, the user comes back to the window. */
async function anHourLater() {
  graph.clearLog();
  await page.clock.setSystemTime(Date.now() + HOUR + 60_000);
  await page.evaluate(() => window.dispatchEvent(new Event('visibilitychange')));
}

describe('examples/msal', () => {
  it('signs in by redirect and shows the right people', async () => {
    await openSignedIn();
    expect(await page.getByRole('img', { name: 'Grace Hopper' }).count()).toBe(1);
    expect(await page.getByRole('img', { name: 'Nil Nobody' }).getAttribute('data-status')).toBe('none');
    expect(new URL(page.url()).origin).toBe('https://app.contoso.com');
  });

  it('has its preflights answered, over HTTP/2, and its tokens nowhere but at Graph', async () => {
    await openSignedIn();
    const preflights = toGraph().filter(({ method }) => method === 'OPTIONS');
    expect(preflights.length).toBeGreaterThan(0);
    expect(preflights.every(({ status }) => status === 200 || status === 204)).toBe(true);
    expect(toGraph().every(({ httpVersion }) => httpVersion === '2.0')).toBe(true);
    const withToken = server.log.filter(({ headers }) => headers.has('authorization'));
    expect(new Set(withToken.map(({ url }) => new URL(url).origin))).toEqual(
      new Set(['https://graph.microsoft.com']),
    );
  });

  it('asks for a person once, in metadata, bytes and name', async () => {
    await openSignedIn();
    const asked = graph.items.filter(({ path }) => path.includes('grace'));
    expect(asked.map(({ path }) => path.replace(/^.*contoso\.com/, '')).sort()).toEqual([
      '',
      '/photo',
      '/photos/48x48/$value',
    ]);
  });

  it('asks for nothing when people are shown a second time', async () => {
    await openSignedIn();
    graph.clearLog();
    await page.getByRole('button', { name: 'Colleagues' }).click();
    await shows(color(ADA));
    await page.getByRole('button', { name: 'Colleagues' }).click();
    await shows(color(ADA), color(ADA), color(GRACE), 'NN');
    expect(graph.items).toHaveLength(0);
  });

  it('downloads no photo that has not changed, and shows one that has', async () => {
    await openSignedIn();
    await anHourLater();
    await expect.poll(() => graph.items.map(({ status }) => status)).toEqual([200, 200, 200]);
    // Somebody else's turn comes after whatever these would have asked for next.
    await page.getByRole('button', { name: 'Colleagues' }).click();
    await page.getByRole('button', { name: 'Colleagues' }).click();
    await shows(color(ADA), color(ADA), color(GRACE), 'NN');
    expect(bytes()).toHaveLength(0);

    const before = color(GRACE);
    graph.setPhoto(GRACE, true);
    expect(color(GRACE)).not.toBe(before);
    await page.clock.setSystemTime(Date.now() + 2 * HOUR + 120_000);
    await page.reload();
    await shows(color(ADA), color(ADA), color(GRACE), 'NN');
  });

  it('shows a new photo when the user comes back to the page', async () => {
    await openSignedIn();
    graph.setPhoto(GRACE, true);
    await anHourLater();
    await shows(color(ADA), color(ADA), color(GRACE), 'NN');
    expect(bytes()).toHaveLength(1);
  });

  it('shows the faces it knows after a reload, and asks for nothing', async () => {
    await openSignedIn();
    await expect.poll(() => keptOnDisk(page)).toContain(NIL);
    graph.clearLog();
    await page.reload();
    await shows(color(ADA), color(ADA), color(GRACE), 'NN');
    expect(graph.items).toHaveLength(0);
    await page.clock.setSystemTime(Date.now() + HOUR + 60_000);
    await page.reload();
    await shows(color(ADA), color(ADA), color(GRACE), 'NN');
    await expect.poll(() => graph.items.length).toBe(3);
    expect(bytes()).toHaveLength(0);
  });

  it('leaves nothing of an account to the next one in the same browser', async () => {
    graph.setPhoto(GRACE, { etag: 'W/"what-ada-has-seen"' });
    await openSignedIn();
    const seen = [
      graph.etagOf(GRACE)?.slice(3, -1) ?? '',
      graph.etagOf(ADA)?.slice(3, -1) ?? '',
      'Grace Hopper',
    ];
    await expect.poll(() => keptOnDisk(page)).toContain(NIL);
    const urls = await page
      .locator('img')
      .evaluateAll((images) => images.map((image) => image.getAttribute('src')));
    const traces = [...seen, ...urls.map(String)];
    const before = (await heldInMemory(page)) + (await page.content());
    const disk = await keptOnDisk(page);
    const [account = ''] = /[\w-]+\.[\w-]+ [\w-]+/.exec(disk) ?? [];
    expect(account).not.toBe('');
    for (const trace of traces) expect(before, trace).toContain(trace);
    for (const trace of seen) expect(disk, trace).toContain(trace);

    // The account has gone, and the page stays: the sign-out page has nothing to say.
    await page.route('**/oauth2/v2.0/logout*', (route) => route.fulfill({ status: 204 }));
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('button', { name: 'Sign in' }).waitFor();
    await expect.poll(() => keptOnDisk(page)).not.toContain('contoso');
    await expect.poll(() => liveBlobs(page)).toBe(0);
    const after = (await heldInMemory(page)) + (await page.content()) + (await keptOnDisk(page));
    for (const trace of traces) expect(after.split(trace).length - 1, trace).toBe(0);

    // Another tab, as far as MSAL can tell; IndexedDB is the same.
    await page.evaluate(() => sessionStorage.clear());
    entra.user = GRACE;
    graph.setPhoto(GRACE, true);
    graph.setPhoto(ADA, true);
    await page.goto('https://app.contoso.com/');
    await signIn();
    await shows(color(GRACE), color(ADA), color(GRACE), 'NN');
    await expect.poll(() => keptOnDisk(page)).toContain(NIL);
    const kept = await keptOnDisk(page);
    for (const trace of [...seen.slice(0, 2), account]) expect(kept, trace).not.toContain(trace);
  });

  it('leaves no photo in memory after the sign-out', async () => {
    await page.clock.install();
    await openSignedIn();
    expect(await liveBlobs(page)).toBeGreaterThan(0);
    // The account has gone, and the page stays: the sign-out page has nothing to say.
    await page.route('**/oauth2/v2.0/logout*', (route) => route.fulfill({ status: 204 }));
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('button', { name: 'Sign in' }).waitFor();
    expect(await page.locator('img').count()).toBe(0);
    await page.clock.fastForward(6_000);
    await expect.poll(() => liveBlobs(page)).toBe(0);
  });

  it('shows a second account its own', async () => {
    await openSignedIn();
    await expect.poll(() => keptOnDisk(page)).toContain(NIL);
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('button', { name: 'Sign in' }).waitFor();
    // The page has been left for the sign-out and come back to.
    expect(await keptOnDisk(page)).not.toContain('contoso');
    entra.user = GRACE;
    server.log.length = 0;
    await page.goto('https://app.contoso.com/');
    await signIn();
    await shows(color(GRACE), color(ADA), color(GRACE), 'NN');
    const tokens = new Set(toGraph().map(({ headers }) => headers.get('authorization')));
    tokens.delete(null);
    expect([...tokens]).toEqual([`Bearer ${GRACE}`]);
  });

  it('leaves the user in peace where consent is missing, and tells the app once', async () => {
    const warnings: string[] = [];
    page.on('console', (message) => message.type() === 'warning' && warnings.push(message.text()));
    await openSignedIn();
    entra.withheld.add('User.ReadBasic.All');
    await page.evaluate(() => {
      for (const key of Object.keys(sessionStorage))
        if (key.includes('accesstoken')) sessionStorage.removeItem(key);
    });
    // What was kept by then would be shown without a token.
    await page.addInitScript(() => {
      indexedDB.deleteDatabase('graph-avatar');
    });
    await page.reload();
    await shows(color(ADA), 'A', 'G', 'N');
    expect(page.context().pages()).toHaveLength(1);
    expect(page.frames()).toHaveLength(1);
    expect(warnings.filter((text) => text.includes('Sign in again'))).toHaveLength(1);
  });
});

describe('the README’s quick start, from the packed package', () => {
  it('with MSAL shows the faces', async () => {
    await page.goto('https://quick.contoso.com/');
    await shows(color(ADA), color(GRACE));
  });

  it('with a token of any source shows the faces', async () => {
    await page.goto('https://token.contoso.com/');
    await shows(color(ADA), color(GRACE));
    expect(server.log.filter(({ url }) => url.includes('login.microsoftonline.com'))).toEqual([]);
  });
});
