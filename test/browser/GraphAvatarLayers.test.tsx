import { createRoot, hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { cdp } from 'vitest/browser';
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

/** Films the screen until the test ends: what the browser has put there so far, frame by frame. */
async function filmed(): Promise<() => Promise<ImageData[]>> {
  const frames: string[] = [];
  const onFrame = ({ data, sessionId }: { data: string; sessionId: number }) => {
    frames.push(data);
    void cdp().send('Page.screencastFrameAck', { sessionId });
  };
  cdp().on('Page.screencastFrame', onFrame);
  onTestFinished(async () => {
    await cdp().send('Page.stopScreencast');
    cdp().off('Page.screencastFrame', onFrame);
  });
  await cdp().send('Page.startScreencast', { format: 'png' });
  return () =>
    Promise.all(
      frames.map(async (data) => pixelsOf(await (await fetch(`data:image/png;base64,${data}`)).blob())),
    );
}

async function pixelsOf(frame: Blob): Promise<ImageData> {
  const bitmap = await createImageBitmap(frame);
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
  if (!context) throw new Error('This browser draws no canvas.');
  context.drawImage(bitmap, 0, 0);
  return context.getImageData(0, 0, bitmap.width, bitmap.height);
}

/** What is seen of a blue disc, red letters and a green picture. */
function sightOf({ data }: ImageData) {
  const sight = { disc: false, letters: false, picture: false };
  for (let at = 0; at < data.length; at += 4) {
    const [red = 0, green = 0, blue = 0] = data.subarray(at, at + 3);
    if (blue > 200 && red + green < 60) sight.disc = true;
    if (red > 200 && green + blue < 60) sight.letters = true;
    if (green > 150 && red + blue < 100) sight.picture = true;
  }
  return sight;
}

/** A picture of green noise: large, so that it takes a while to decode. */
async function slowPicture(): Promise<string> {
  const edge = 2500;
  const noise = new ImageData(edge, edge);
  for (let at = 0; at < noise.data.length; at += 4) {
    noise.data.set([(at * 7919) % 31, 200 + ((at * 104_729) % 50), at % 13, 255], at);
  }
  const canvas = new OffscreenCanvas(edge, edge);
  canvas.getContext('2d')?.putImageData(noise, 0, 0);
  const url = URL.createObjectURL(await canvas.convertToBlob());
  onTestFinished(() => URL.revokeObjectURL(url));
  return url;
}

describe('a picture', () => {
  it('leaves no frame blank while it is decoded', async () => {
    await prefers({ 'reduced-motion': 'reduce' });
    const src = await slowPicture();
    const frames = await filmed();
    await render(
      <GraphAvatar name="Ada Lovelace" src={src} size={200} style={{ background: '#00f', color: '#f00' }} />,
    );
    const shown = async () => (await frames()).map(sightOf);
    await expect.poll(async () => (await shown()).some(({ picture }) => picture)).toBe(true);
    const isBlank = ({ disc, letters, picture }: ReturnType<typeof sightOf>) => disc && !letters && !picture;
    expect((await shown()).filter(isBlank)).toEqual([]);
  });

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
