import { createRoot, hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { GraphAvatar } from '../../src';
import { prefers } from './media';
import { paintedIn, renderSignedIn, tenantOnTheWire } from './support';

const ADA = 'ada@contoso.com';
const BROKEN = `data:image/png;base64,${btoa('not a picture')}`;
const graph = tenantOnTheWire({
  users: [{ userPrincipalName: ADA, displayName: 'Ada Lovelace', photo: true }],
});

function avatar(inside: ParentNode = document): HTMLElement {
  const element = inside.querySelector<HTMLElement>('[data-graph-avatar]');
  if (!element) throw new Error('There is no avatar on the page.');
  return element;
}
const picture = (inside?: ParentNode) => avatar(inside).querySelector('img');

/** A picture that no test has shown before: none of it is in the browser's memory. */
let drawn = 0;
function newPicture(): string {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 2;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser draws no canvas.');
  drawn += 1;
  context.fillStyle = `rgb(${drawn}, 100, 50)`;
  context.fillRect(0, 0, 2, 2);
  return canvas.toDataURL();
}

describe('a photo that had to be waited for', () => {
  it('comes up softly, and at once for those who want no motion', async () => {
    await renderSignedIn(<GraphAvatar userId={ADA} name="Ada Lovelace" />);
    await expect.poll(() => avatar().dataset.content).toBe('photo');
    const transition = () => getComputedStyle(picture() ?? avatar()).transitionDuration;
    expect(transition()).toBe('0.15s');
    await prefers({ 'reduced-motion': 'reduce' });
    expect(transition()).toBe('0s');
  });

  it('is there at once where it is known', async () => {
    const { rerender } = await renderSignedIn(<GraphAvatar userId={ADA} name="Ada Lovelace" />);
    await expect.poll(() => avatar().dataset.content).toBe('photo');
    await rerender(null);
    await rerender(<GraphAvatar userId={ADA} name="Ada Lovelace" />);
    expect(picture()).not.toBeNull();
    expect(getComputedStyle(picture() ?? avatar()).transitionDuration).toBe('0s');
    await expect.poll(() => avatar().dataset.content).toBe('photo');
    expect(graph.requests).toHaveLength(1);
  });

  it('is no less soft in an element that showed another at once', async () => {
    const { rerender } = await renderSignedIn(<GraphAvatar userId={ADA} name="Ada Lovelace" />);
    await expect.poll(() => avatar().dataset.content).toBe('photo');
    await rerender(null);
    await rerender(<GraphAvatar userId={ADA} name="Ada Lovelace" />);
    expect(picture()?.dataset.fade).toBeUndefined();
    await rerender(<GraphAvatar name="Bob Kelly" src={newPicture()} />);
    expect(picture()?.dataset.fade).toBe('');
    await rerender(<GraphAvatar userId={ADA} name="Ada Lovelace" />);
    expect(picture()?.dataset.fade).toBeUndefined();
  });
});

describe('a picture', () => {
  it('hides the letters under what is transparent in it', async () => {
    const canvas = document.createElement('canvas');
    await render(<GraphAvatar name="Ada Lovelace" src={canvas.toDataURL()} />);
    await expect.poll(() => avatar().dataset.content).toBe('photo');
    const { backgroundColor } = getComputedStyle(picture() ?? document.body);
    expect(backgroundColor).toBe(getComputedStyle(avatar()).backgroundColor);
  });

  it('tells the app that it has loaded, or that it cannot be shown', async () => {
    const onLoad = vi.fn();
    const onError = vi.fn();
    const { rerender } = await render(
      <GraphAvatar name="Ada" src={newPicture()} onLoad={onLoad} onError={onError} />,
    );
    await expect.poll(() => onLoad.mock.calls.length).toBe(1);
    expect(onError).not.toHaveBeenCalled();
    await rerender(<GraphAvatar name="Ada" src={BROKEN} onLoad={onLoad} onError={onError} />);
    await expect.poll(() => onError.mock.calls.length).toBe(1);
    expect(onLoad).toHaveBeenCalledOnce();
  });

  it('cannot be dragged away', async () => {
    await render(<GraphAvatar name="Ada" src={newPicture()} />);
    expect(picture()?.draggable).toBe(false);
  });
});

describe('a page from the server', () => {
  /** What is on the page before React is: served, and all its pictures loaded or failed. */
  async function serve(ui: React.ReactNode) {
    const complain = vi.spyOn(console, 'error');
    const page = document.createElement('div');
    page.innerHTML = renderToString(ui);
    document.body.append(page);
    await expect.poll(() => picture(page)?.complete ?? true).toBe(true);
    const root = { current: null as ReturnType<typeof hydrateRoot> | null };
    onTestFinished(() => {
      root.current?.unmount();
      page.remove();
      complain.mockRestore();
    });
    return {
      page,
      complain,
      hydrate: () => {
        root.current = hydrateRoot(page, ui);
      },
    };
  }

  it('has initials, and the picture as soon as React is there, though it loaded long before', async () => {
    const { page, complain, hydrate } = await serve(<GraphAvatar name="Ada Lovelace" src={newPicture()} />);
    expect(paintedIn(avatar(page))).toBe('AL');
    hydrate();
    await expect.poll(() => avatar(page).dataset.content).toBe('photo');
    expect(complain).not.toHaveBeenCalled();
  });

  it('notices a picture that failed before React was there', async () => {
    const { page, complain, hydrate } = await serve(<GraphAvatar name="Ada Lovelace" src={BROKEN} />);
    hydrate();
    await expect.poll(() => picture(page)).toBeNull();
    expect(avatar(page).dataset.content).toBe('initials');
    expect(complain).not.toHaveBeenCalled();
  });

  it.each([
    ['nobody', <GraphAvatar key="" />],
    [
      'a link with a ring and a badge',
      <GraphAvatar key="" name="Ada" active badge="3" render={<a href="/ada" />} />,
    ],
    ['one of a size', <GraphAvatar key="" name="Ada" size={64} shape="square" style={{ margin: 3 }} />],
  ])('hydrates %s without a warning', async (_, ui) => {
    const { page, complain, hydrate } = await serve(ui);
    hydrate();
    await expect
      .poll(() => Object.keys(avatar(page)).some((key) => key.startsWith('__reactFiber')))
      .toBe(true);
    expect(complain).not.toHaveBeenCalled();
  });
});

describe('without a stylesheet', () => {
  /** The page's stylesheets do not reach into a shadow tree. */
  async function unstyled(ui: React.ReactNode) {
    const host = document.createElement('div');
    const shadow = host.attachShadow({ mode: 'open' });
    document.body.append(host);
    const root = createRoot(shadow);
    onTestFinished(() => {
      root.unmount();
      host.remove();
    });
    root.render(ui);
    await expect.poll(() => shadow.querySelector('[data-graph-avatar]')).not.toBeNull();
    const isSeen = (element: Element) => element.getClientRects().length > 0;
    return {
      root: () => avatar(shadow),
      size: () => {
        const { width, height } = avatar(shadow).getBoundingClientRect();
        return [width, height];
      },
      seen: () => [...avatar(shadow).children].filter(isSeen).map(({ tagName }) => tagName.toLowerCase()),
    };
  }

  it.each([
    ['letters', <GraphAvatar key="" name="Ada Lovelace" />, 32, 'span'],
    ['an icon', <GraphAvatar key="" size={48} />, 48, 'svg'],
    ['letters for a broken picture', <GraphAvatar key="" size={20} name="Ada" src={BROKEN} />, 20, 'span'],
  ])('there are %s, in the size that was asked for', async (_, ui, edge, layer) => {
    const { size, seen } = await unstyled(ui);
    expect(size()).toEqual([edge, edge]);
    expect(seen()).toEqual([layer]);
  });

  it('a picture is not seen beside the letters before React is there', async () => {
    const host = document.createElement('div');
    const shadow = host.attachShadow({ mode: 'open' });
    shadow.innerHTML = renderToString(<GraphAvatar name="Ada" src={newPicture()} />);
    document.body.append(host);
    onTestFinished(() => host.remove());
    await expect.poll(() => picture(shadow)?.complete).toBe(true);
    expect(picture(shadow)?.getClientRects()).toHaveLength(0);
    expect(avatar(shadow).getBoundingClientRect()).toMatchObject({ width: 32, height: 32 });
  });

  it.each([
    ['letters', <GraphAvatar key="" name="Ada" size={64} src={newPicture()} />],
    ['an icon', <GraphAvatar key="" size={64} src={newPicture()} />],
  ])('a picture takes the place of %s, and is no larger', async (_, ui) => {
    const { root, size, seen } = await unstyled(ui);
    expect(seen()).toHaveLength(1);
    await expect.poll(() => root().dataset.content).toBe('photo');
    expect(seen()).toEqual(['img']);
    expect(size()).toEqual([64, 64]);
    expect(root().querySelector('img')?.getBoundingClientRect()).toMatchObject({ width: 64, height: 64 });
  });
});
