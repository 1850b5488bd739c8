import { expect, it } from 'vitest';
import { GraphAvatar } from '../../src';
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

it('puts nothing on disk by itself', async () => {
  const before = await stored();
  const screen = await renderSignedIn(<GraphAvatar userId={EVE} loading="eager" />);
  const avatar = screen.getByRole('img', { name: MARKUP });
  await expect.poll(() => paintedIn(avatar.element())).toEqual(graph.colorOf(EVE));
  expect(await stored()).toEqual(before);
});
