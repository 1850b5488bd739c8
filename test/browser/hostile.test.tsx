import { expect, it, onTestFinished } from 'vitest';
import { GraphAvatar, GraphPersona } from '../../src';
import { paintedIn, renderSignedIn, tenantOnTheWire } from './support';

const EVE = 'eve@contoso.com';
const MARKUP = '<img src=x onerror="document.title=1"> Eve';

const graph = tenantOnTheWire({
  users: [{ userPrincipalName: EVE, displayName: MARKUP, photo: true }],
});

async function stored() {
  return {
    databases: await indexedDB.databases(),
    caches: await caches.keys(),
    local: { ...localStorage },
    session: { ...sessionStorage },
    cookies: document.cookie,
  };
}

it('takes a display name for text', async () => {
  const screen = await renderSignedIn(<GraphAvatar userId={EVE} fetchPhoto={false} loading="eager" />);
  const avatar = screen.getByRole('img', { name: MARKUP });
  await expect.element(avatar).toBeVisible();
  expect(avatar.element().querySelector('img')).toBeNull();
  expect(avatar.element().textContent).toMatch(/^[\p{L}\p{N}]{1,2}$/u);
});

it('lets no name turn round the text beside it, with the stylesheet and without', async () => {
  // Hebrew draws the numbers behind it to its left.
  const name = '\u05d0\u05d1\u05d2';
  await renderSignedIn(
    <p>
      <GraphPersona userId={EVE} name={name} fetchPhoto={false} /> <b data-testid="beside">12</b>
    </p>,
  );
  const edges = (selector: string) => {
    const element = document.querySelector(selector);
    if (!element) throw new Error(`There is no ${selector} on the page.`);
    return element.getBoundingClientRect();
  };
  const isInOrder = () => edges('[data-graph-persona-lines]').right <= edges('[data-testid=beside]').left;
  expect(isInOrder()).toBe(true);
  const sheets = [...document.styleSheets];
  onTestFinished(() => {
    for (const sheet of sheets) sheet.disabled = false;
  });
  for (const sheet of sheets) sheet.disabled = true;
  expect(isInOrder()).toBe(true);
});

it('puts nothing on disk by itself', async () => {
  const before = await stored();
  const screen = await renderSignedIn(<GraphAvatar userId={EVE} loading="eager" />);
  const avatar = screen.getByRole('img', { name: MARKUP });
  await expect.poll(() => paintedIn(avatar.element())).toEqual(graph.colorOf(EVE));
  expect(await stored()).toEqual(before);
});
