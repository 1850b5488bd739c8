import { renderToString } from 'react-dom/server';
import { expect, it, vi } from 'vitest';
import { GraphAvatar, GraphAvatarProvider, useGraphPhoto } from '../../../src';

function Face() {
  const { status, url } = useGraphPhoto({ kind: 'user', id: 'ada@contoso.com' });
  return <i>{`${status} ${url}`}</i>;
}

it('puts initials into the page that a server renders, and asks for nothing there', () => {
  const timers = process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout');
  const complain = vi.spyOn(console, 'error');
  const getAccessToken = vi.fn(async () => 'token');
  const html = renderToString(
    <GraphAvatarProvider accountKey="me" getAccessToken={getAccessToken}>
      <GraphAvatar userId="ada@contoso.com" name="Ada Lovelace" />
      <GraphAvatar me loading="eager" />
      <Face />
    </GraphAvatarProvider>,
  );
  expect(html).toMatch(/role="img" aria-label="Ada Lovelace".*data-status="pending".*>AL</);
  expect(html).toContain('<i>pending null</i>');
  expect(getAccessToken).not.toHaveBeenCalled();
  // A timer for each face would keep the server's process alive, or a static export from ending.
  expect(process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout')).toEqual(timers);
  expect(complain).not.toHaveBeenCalled();
});
