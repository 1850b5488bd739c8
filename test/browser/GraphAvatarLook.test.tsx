import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-react';
import { GraphAvatar, getAvatarColor } from '../../src';
import '../../src/styles.css';
import { prefers } from './media';

const ADA = 'Ada Lovelace';
const { index, light, dark } = getAvatarColor(ADA);

function avatar(): HTMLElement {
  const element = document.querySelector<HTMLElement>('[data-graph-avatar]');
  if (!element) throw new Error('There is no avatar on the page.');
  return element;
}

/** `#rrggbb` as a browser computes it. */
const rgb = (hex: string) =>
  `rgb(${[1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)).join(', ')})`;

const colors = () => {
  const { backgroundColor, color } = getComputedStyle(avatar());
  return [backgroundColor, color];
};
const LIGHT = [rgb(light.background), rgb(light.foreground)];
const DARK = [rgb(dark.background), rgb(dark.foreground)];

describe('colours', () => {
  it('are those of getAvatarColor, light and dark', async () => {
    await render(<GraphAvatar name={ADA} />);
    expect(avatar().dataset.color).toBe(String(index));
    expect(colors()).toEqual(LIGHT);
    await prefers({ 'color-scheme': 'dark' });
    expect(colors()).toEqual(DARK);
  });

  it('follow the nearest data-theme, whatever the system says', async () => {
    await prefers({ 'color-scheme': 'dark' });
    const { rerender } = await render(
      <div data-theme="dark">
        <div data-theme="light">
          <GraphAvatar name={ADA} />
        </div>
      </div>,
    );
    expect(colors()).toEqual(LIGHT);
    await prefers({ 'color-scheme': 'light' });
    await rerender(
      <div data-theme="light">
        <div data-theme="dark">
          <GraphAvatar name={ADA} />
        </div>
      </div>,
    );
    expect(colors()).toEqual(DARK);
  });

  it('follow a theme of any name by its switches', async () => {
    await prefers({ 'color-scheme': 'dark' });
    const light = { '--graph-avatar-light': 'initial', '--graph-avatar-dark': ' ' };
    await render(
      <div style={light as React.CSSProperties /* No type knows tokens. */}>
        <GraphAvatar name={ADA} />
      </div>,
    );
    expect(colors()).toEqual(LIGHT);
  });

  it('are neutral for nobody in particular', async () => {
    await render(<GraphAvatar />);
    expect(avatar().dataset.color).toBeUndefined();
    expect(colors()).toEqual([rgb('#e3e6eb'), rgb('#4a515e')]);
  });

  it('give way to a border where the system forces its own', async () => {
    await render(<GraphAvatar name={ADA} />);
    expect(getComputedStyle(avatar()).borderTopWidth).toBe('0px');
    await prefers({ 'forced-colors': 'active' });
    expect(getComputedStyle(avatar())).toMatchObject({ borderTopWidth: '1px', borderTopStyle: 'solid' });
    expect(getComputedStyle(avatar()).backgroundColor).not.toBe(LIGHT[0]);
  });
});

describe('tokens', () => {
  const inRegion = (tokens: Record<string, string>, ui: React.ReactNode) =>
    render(<div style={tokens}>{ui}</div>);

  it('give a region its size, unless an avatar has its own', async () => {
    const { rerender } = await inRegion({ '--graph-avatar-size': '3rem' }, <GraphAvatar name={ADA} />);
    expect(getComputedStyle(avatar())).toMatchObject({ width: '48px', height: '48px' });
    await rerender(
      <div style={{ '--graph-avatar-size': '3rem' } as React.CSSProperties /* No type knows tokens. */}>
        <GraphAvatar name={ADA} size={20} />
      </div>,
    );
    expect(getComputedStyle(avatar())).toMatchObject({ width: '20px', height: '20px' });
  });

  it('give it a radius, colours and a font', async () => {
    await inRegion(
      {
        '--graph-avatar-radius': '7px',
        '--graph-avatar-background': 'rgb(1, 2, 3)',
        '--graph-avatar-foreground': 'rgb(4, 5, 6)',
        '--graph-avatar-font-family': 'serif',
        '--graph-avatar-font-weight': '400',
      },
      <GraphAvatar name={ADA} shape="rounded" />,
    );
    expect(getComputedStyle(avatar())).toMatchObject({
      borderRadius: '7px',
      backgroundColor: 'rgb(1, 2, 3)',
      color: 'rgb(4, 5, 6)',
      fontFamily: 'serif',
      fontWeight: '400',
    });
  });

  it.each([
    ['circle', '50%'],
    ['rounded', '8px'],
    ['square', '0px'],
  ] as const)('leave a %s its own radius', async (shape, radius) => {
    await render(<GraphAvatar name={ADA} size={40} shape={shape} />);
    expect(getComputedStyle(avatar()).borderRadius).toBe(radius);
  });

  it('draw the ring at a distance, and a badge over the corner at the end of the line', async () => {
    const { rerender } = await render(<GraphAvatar name={ADA} size={40} active badge="1" />);
    expect(getComputedStyle(avatar(), '::before')).toMatchObject({
      outlineStyle: 'solid',
      outlineWidth: '2px',
      outlineOffset: '2px',
    });
    const at = () => {
      const box = avatar().getBoundingClientRect();
      const badge = avatar().querySelector('[data-graph-avatar-badge]')?.getBoundingClientRect();
      if (!badge) throw new Error('There is no badge.');
      return {
        left: badge.left - box.left,
        right: badge.right - box.right,
        bottom: badge.bottom - box.bottom,
      };
    };
    expect(at().left).toBeGreaterThan(20);
    expect(at().right).toBeCloseTo(1.6, 1);
    expect(at().bottom).toBeCloseTo(1.6, 1);
    await rerender(
      <div dir="rtl">
        <GraphAvatar name={ADA} size={40} badge="1" />
      </div>,
    );
    expect(at().left).toBeCloseTo(-1.6, 1);
    expect(at().bottom).toBeCloseTo(1.6, 1);
  });
});

describe('an app’s own rules', () => {
  it('go before the stylesheet’s, whatever their specificity', async () => {
    const sheet = document.createElement('style');
    sheet.textContent = '.hidden { display: none } .wide { border-radius: 1px; font-size: 5px } ';
    document.head.append(sheet);
    const { rerender } = await render(<GraphAvatar name={ADA} className="hidden" />);
    expect(getComputedStyle(avatar()).display).toBe('none');
    await rerender(<GraphAvatar name={ADA} className="wide" />);
    expect(getComputedStyle(avatar())).toMatchObject({
      display: 'inline-grid',
      borderRadius: '1px',
      fontSize: '5px',
    });
    await rerender(<GraphAvatar name={ADA} hidden />);
    expect(getComputedStyle(avatar()).display).toBe('none');
    sheet.remove();
  });
});

describe('letters', () => {
  const SIZES = [16, 18, 20, 21, 22, 24, 28, 32, 40, 56, 72, 96, 128, 256, 400];

  it.each(['sans-serif', 'serif', 'monospace'])('keep clear of the edge at any size, in %s', async (font) => {
    const pairs = ['WM', 'MW', 'WW', 'MM', 'OQ', '桂英', 'ЩЖ', 'अब'];
    const { container } = await render(
      <div style={{ fontFamily: font }}>
        {pairs.flatMap((pair) =>
          SIZES.map((size) => <GraphAvatar key={pair + size} initials={pair} size={size} />),
        )}
      </div>,
    );
    const tooWide = [...container.querySelectorAll('[data-graph-avatar]')].flatMap((root) => {
      const text = document.createRange();
      text.selectNodeContents(root.querySelector('[data-graph-avatar-initials]') ?? root);
      const [box, letters] = [root.getBoundingClientRect(), text.getBoundingClientRect()];
      // The corners of the capitals, which are about 0.7 em tall, from the middle of the circle.
      const em = Number.parseFloat(getComputedStyle(root).fontSize);
      const reach = Math.hypot(letters.width / 2, em * 0.35) / (box.width / 2);
      return reach > 0.9 ? [`${root.textContent} at ${box.width}: ${reach.toFixed(2)}`] : [];
    });
    expect(tooWide).toEqual([]);
  });

  it('are one at 20 px and less, from wherever they come', async () => {
    const { container } = await render(
      [16, 20, 21].map((size) => (
        <p key={size}>
          <GraphAvatar name={ADA} size={size} />
          <GraphAvatar initials="🇬🇧XY" size={size} />
        </p>
      )),
    );
    expect([...container.querySelectorAll('p')].map((p) => p.textContent)).toEqual(['A🇬🇧', 'A🇬🇧', 'AL🇬🇧X']);
  });

  it('grow with the avatar, and are never smaller in a larger one', async () => {
    const { container } = await render(
      SIZES.map((size) => <GraphAvatar key={size} name={ADA} size={size} />),
    );
    const fonts = [...container.querySelectorAll('[data-graph-avatar]')].map((root) =>
      Number.parseFloat(getComputedStyle(root).fontSize),
    );
    expect(fonts[0]).toBeCloseTo(8.8);
    expect(fonts.at(-1)).toBeCloseTo(160);
    const two = fonts.slice(SIZES.indexOf(21));
    expect(two).toEqual([...two].sort((a, b) => a - b));
  });
});
