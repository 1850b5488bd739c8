import { createRef } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { GraphAvatar, type GraphPhotoStatus } from '../../src';
import { cornerOf, paintedIn, renderSignedIn, tenantOnTheWire } from './support';

const ADA = 'ada@contoso.com';
const BOB = 'bob@contoso.com';
const NIL = 'nil.nobody@contoso.com';
const graph = tenantOnTheWire({
  users: [
    { userPrincipalName: ADA, displayName: 'Ada Lovelace', photo: true },
    { userPrincipalName: BOB, displayName: 'Bob Kelly', photo: true },
    { userPrincipalName: NIL, displayName: 'Nil Nobody' },
    { id: 'c0ffee00-0000-4000-8000-000000000001', displayName: 'Carole Reynolds' },
  ],
  groups: [{ id: 'g1', displayName: 'Research Lab' }],
});

const avatar = () => {
  const element = document.querySelector<HTMLElement>('[data-graph-avatar]');
  if (!element) throw new Error('There is no avatar on the page.');
  return element;
};
const painted = () => paintedIn(avatar());
const showsPhotoOf = (id: string) => expect.poll(painted).toEqual([...graph.colorOf(id)]);

describe('GraphAvatar', () => {
  it('paints initials at once and the photo over them', async () => {
    graph.delay(30);
    await renderSignedIn(<GraphAvatar userId={ADA} name="Ada Lovelace" />);
    expect(avatar().dataset).toMatchObject({ content: 'initials', status: 'pending' });
    expect(painted()).toBe('AL');
    await showsPhotoOf(ADA);
    expect(avatar().dataset).toMatchObject({ content: 'photo', status: 'ready' });
    expect(avatar().textContent).toBe('AL');
  });

  it('reads the name where none is given, beside the photo', async () => {
    await renderSignedIn(<GraphAvatar userId="C0FFEE00-0000-4000-8000-000000000001" />);
    expect(avatar().dataset.content).toBe('icon');
    await expect.poll(painted).toBe('CR');
    await expect.element(avatar()).toHaveAccessibleName('Carole Reynolds');
  });

  it('makes do with a userPrincipalName until the name comes', async () => {
    graph.fail(NIL, 400);
    await renderSignedIn(<GraphAvatar userId={NIL} />);
    expect(painted()).toBe('NN');
    await expect.poll(() => avatar().dataset.status).toBe('error');
    expect(painted()).toBe('NN');
  });

  it('asks for no name where one is given', async () => {
    await renderSignedIn(<GraphAvatar userId={NIL} name="Nil Nobody" />);
    await expect.poll(() => avatar().dataset.status).toBe('none');
    expect(graph.items.every(({ path }) => path.includes('/photo'))).toBe(true);
  });

  it.each([
    ['ready', ADA, 0],
    ['none', NIL, 0],
    ['forbidden', ADA, 403],
    ['error', ADA, 400],
  ] as const)('says %s on its root', async (status, id, fault) => {
    if (fault) graph.fail(id, fault);
    await renderSignedIn(<GraphAvatar userId={id} name="Ada Lovelace" />);
    await expect.poll(() => avatar().dataset.status).toBe(status);
  });

  it('tells each status after it is on the page, the first one included', async () => {
    const told: [GraphPhotoStatus, string | undefined][] = [];
    await renderSignedIn(
      <GraphAvatar
        userId={ADA}
        onPhotoStatusChange={(status) => told.push([status, avatar().dataset.status])}
      />,
    );
    await showsPhotoOf(ADA);
    expect(told).toEqual([
      ['pending', 'pending'],
      ['ready', 'ready'],
    ]);
  });

  it.each([
    ['a blank id', { userId: ' ', name: 'Ada' }, 'A'],
    ['no id yet', { userId: undefined, name: 'Ada' }, 'A'],
    ['no id and no name', { userId: '' }, ''],
    ['fetchPhoto={false}', { userId: ADA, name: 'Ada', fetchPhoto: false }, 'A'],
  ])('asks for nothing with %s', async (_, props, text) => {
    await renderSignedIn(<GraphAvatar {...props} />);
    expect(avatar().dataset.status).toBe('idle');
    expect(painted()).toBe(text);
    expect(graph.items).toHaveLength(0);
  });

  it('refuses two subjects by their names', async () => {
    const both: object = { userId: ADA, groupId: 'g1' };
    await expect(renderSignedIn(<GraphAvatar {...both} />)).rejects.toThrow('userId and groupId');
  });

  it('shows names, initials and pictures without a provider, and asks for one otherwise', async () => {
    const { rerender } = await render(<GraphAvatar name="Ada Lovelace" />);
    expect(painted()).toBe('AL');
    await rerender(<GraphAvatar initials="xyz" />);
    expect(painted()).toBe('xy');
    await rerender(<GraphAvatar name="Ada" src={redDot()} />);
    await expect.poll(painted).toEqual([255, 0, 0]);
    expect(avatar().dataset).toMatchObject({ content: 'photo', status: 'idle' });
    await expect(rerender(<GraphAvatar userId={ADA} />)).rejects.toThrow(
      'Wrap the app in <GraphAvatarProvider',
    );
  });

  it('fetches nothing where the app gives the picture', async () => {
    await renderSignedIn(<GraphAvatar userId={ADA} src={redDot()} />);
    await expect.poll(painted).toEqual([255, 0, 0]);
    expect(graph.items).toHaveLength(0);
  });

  it('keeps the initials where a picture does not decode, and tries the next one', async () => {
    const broken = `data:image/png;base64,${btoa('not a picture')}`;
    const { rerender } = await renderSignedIn(<GraphAvatar name="Ada" src={broken} />);
    await expect.poll(() => avatar().querySelector('img')).toBeNull();
    expect(avatar().dataset.content).toBe('initials');
    await rerender(<GraphAvatar name="Ada" src={redDot()} />);
    await expect.poll(painted).toEqual([255, 0, 0]);
  });

  it('keeps the initials where a photo’s bytes do not decode', async () => {
    const cutShort = Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 0, 0, 0);
    graph.setPhoto(ADA, cutShort);
    await renderSignedIn(<GraphAvatar userId={ADA} name="Ada Lovelace" />);
    await expect.poll(() => avatar().dataset.status).toBe('ready');
    await expect.poll(() => avatar().querySelector('img')).toBeNull();
    expect(painted()).toBe('AL');
  });

  it('tells the app once of a photo that cannot be painted, wherever it is shown', async () => {
    graph.setPhoto(ADA, Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 0, 0, 0));
    const onError = vi.fn();
    const onPictureError = vi.fn();
    const ada = { userId: ADA, name: 'Ada Lovelace', onError: onPictureError };
    await renderSignedIn([<GraphAvatar key="1" {...ada} />, <GraphAvatar key="2" {...ada} />], { onError });
    await expect.poll(() => onPictureError.mock.calls.length).toBe(2);
    expect(onError.mock.calls).toEqual([[expect.objectContaining({ code: 'NotPainted', status: null })]]);
  });

  it('shows the next person’s letters, and no last face, from the first frame', async () => {
    const { rerender } = await renderSignedIn(<GraphAvatar userId={ADA} name="Ada Lovelace" />);
    await showsPhotoOf(ADA);
    graph.delay(30);
    await rerender(<GraphAvatar userId={BOB} name="Bob Kelly" />);
    expect(avatar().dataset).toMatchObject({ content: 'initials', status: 'pending' });
    expect(painted()).toBe('BK');
    await showsPhotoOf(BOB);
  });

  it('never keeps a known face up while the next known one loads, for even a frame', async () => {
    const { rerender } = await renderSignedIn(<GraphAvatar userId={BOB} name="Bob Kelly" />);
    await showsPhotoOf(BOB);
    const wrong: unknown[] = [];
    const look = () => {
      const id = avatar().getAttribute('aria-label') === 'Ada Lovelace' ? ADA : BOB;
      const seen = cornerOf(avatar().querySelector('img'));
      if (seen && seen.join() !== graph.colorOf(id).join()) wrong.push({ id, seen });
    };
    let isWatching = true;
    const watch = () => {
      if (!isWatching) return;
      look();
      requestAnimationFrame(watch);
    };
    requestAnimationFrame(watch);
    for (let turn = 0; turn < 6; turn += 1) {
      await rerender(<GraphAvatar userId={ADA} name="Ada Lovelace" />);
      look();
      await showsPhotoOf(ADA);
      await rerender(<GraphAvatar userId={BOB} name="Bob Kelly" />);
      look();
      await showsPhotoOf(BOB);
    }
    isWatching = false;
    expect(wrong).toEqual([]);
  });

  it('is one image with the person’s name', async () => {
    const { getByRole, rerender } = await renderSignedIn(<GraphAvatar userId={ADA} />);
    await expect.element(getByRole('img', { name: 'Ada Lovelace' })).toBeInTheDocument();
    expect(getByRole('img').elements()).toHaveLength(1);
    await rerender(<GraphAvatar groupId="g1" />);
    await expect.element(getByRole('img', { name: 'Research Lab' })).toHaveTextContent('RL');
    await rerender(<GraphAvatar />);
    await expect.element(getByRole('img', { name: 'Person' })).toBeInTheDocument();
    await rerender(<GraphAvatar />, { strings: { person: 'Personne' } });
    await expect.element(getByRole('img', { name: 'Personne' })).toBeInTheDocument();
    await rerender(<GraphAvatar userId={ADA} decorative />);
    expect(getByRole('img').elements()).toHaveLength(0);
  });

  it('is a span like any other', async () => {
    const ref = createRef<HTMLSpanElement>();
    const onClick = vi.fn();
    await renderSignedIn(
      <GraphAvatar
        ref={ref}
        name="Ada"
        className="mine"
        style={{ margin: 3 }}
        title="Ada"
        onClick={onClick}
        size={50}
      />,
    );
    const element = avatar();
    expect(ref.current).toBe(element);
    element.click();
    expect(onClick).toHaveBeenCalledOnce();
    expect(element).toHaveClass('mine');
    expect(element).toHaveAttribute('title', 'Ada');
    expect(getComputedStyle(element)).toMatchObject({ margin: '3px', width: '50px', height: '50px' });
  });
});

/** A picture of one red pixel. */
function redDot(): string {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  const context = canvas.getContext('2d');
  if (context) {
    context.fillStyle = '#f00';
    context.fillRect(0, 0, 1, 1);
  }
  return canvas.toDataURL();
}
