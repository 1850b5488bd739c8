import { describe, expect, it } from 'vitest';
import { fnv1a, getAvatarColor } from '../../src/identity';

const utf8 = (text: string) => new TextEncoder().encode(text);

/** Linear sRGB, 0 to 1. */
function linear(hex: string): [number, number, number] {
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

function luminance(hex: string): number {
  const [red, green, blue] = linear(hex);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast by WCAG 2, 1 to 21. */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

type Triple = [number, number, number];
type Matrix = [Triple, Triple, Triple];

const dot = (row: Triple, column: Triple) => row[0] * column[0] + row[1] * column[1] + row[2] * column[2];
const times = (matrix: Matrix, column: Triple): Triple => [
  dot(matrix[0], column),
  dot(matrix[1], column),
  dot(matrix[2], column),
];

/** OKLab: https://bottosson.github.io/posts/oklab/ */
function oklab(rgb: Triple): Triple {
  const cones = times(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    rgb,
  );
  return times(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    [Math.cbrt(cones[0]), Math.cbrt(cones[1]), Math.cbrt(cones[2])],
  );
}

/** How colours are seen, as matrices on linear sRGB: Machado, Oliveira and Fernandes 2009, severity 1. */
const VISION: Record<string, Matrix> = {
  'colour vision': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** The whole palette, found as an app would: by seeds. */
const palette = [
  ...new Map(
    Array.from({ length: 10_000 }, (_, seed) => getAvatarColor(`person-${seed}`)).map((color) => [
      color.index,
      color,
    ]),
  ).values(),
].sort((a, b) => a.index - b.index);

const themes = ['light', 'dark'] as const;

describe('fnv1a', () => {
  it.each([
    ['', 0x811c9dc5],
    ['a', 0xe40c292c],
    ['b', 0xe70c2de5],
    ['foobar', 0xbf9cf968],
  ])('hashes %j as the published vector says', (text, hash) => {
    expect(fnv1a(utf8(text))).toBe(hash);
  });

  it('is an unsigned 32-bit number', () => {
    for (let seed = 0; seed < 1000; seed++) {
      const hash = fnv1a(utf8(String(seed)));
      expect(hash).toBe(hash >>> 0);
    }
  });
});

describe('getAvatarColor', () => {
  it.each([
    ['', 13],
    ['a', 4],
    ['foobar', 16],
    ['ada@contoso.com', 7],
    ['Ada Lovelace', 6],
    ['桂英', 14],
    ['00000000-0000-0000-0000-000000000000', 9],
  ])('gives %j its colour for ever', (seed, index) => {
    expect(getAvatarColor(seed).index).toBe(index);
    expect(getAvatarColor(seed).index).toBe(fnv1a(utf8(seed)) % 24);
  });

  it('takes the seed as it is', () => {
    expect(getAvatarColor('Ada').index).not.toBe(getAvatarColor('ada').index);
  });

  it('gives the same seed equal colours that share nothing', () => {
    const color = getAvatarColor('ada');
    expect(getAvatarColor('ada')).toEqual(color);
    color.light.background = 'changed';
    expect(getAvatarColor('ada')).not.toEqual(color);
  });

  it('never throws, not for half a surrogate pair either', () => {
    expect(getAvatarColor('\ud83d')).toEqual(getAvatarColor('\ufffd'));
  });

  it('spreads 10,000 people evenly', () => {
    const counts = new Array<number>(palette.length).fill(0);
    for (let seed = 0; seed < 10_000; seed++) {
      const { index } = getAvatarColor(`00000000-0000-4000-8000-${seed.toString(16).padStart(12, '0')}`);
      counts[index] = (counts[index] ?? 0) + 1;
    }
    const mean = 10_000 / palette.length;
    expect(Math.min(...counts)).toBeGreaterThan(mean * 0.8);
    expect(Math.max(...counts)).toBeLessThan(mean * 1.2);
  });
});

describe('the palette', () => {
  it('has 24 pairs, and its length is for ever', () => {
    expect(palette.map(({ index }) => index)).toEqual(Array.from({ length: 24 }, (_, index) => index));
  });

  it.each(themes)('is written as #rrggbb and has no colour twice (%s)', (theme) => {
    for (const part of ['background', 'foreground'] as const) {
      const colors = palette.map((color) => color[theme][part]);
      for (const color of colors) expect(color).toMatch(/^#[0-9a-f]{6}$/);
      expect(new Set(colors).size).toBe(palette.length);
    }
  });

  it.each(themes)('has a contrast of 4.5 or more between text and background (%s)', (theme) => {
    const figures = palette.map(({ [theme]: pair }) => contrast(pair.background, pair.foreground));
    console.info(
      `Contrast of the 24 pairs, ${theme}: ${figures.map((figure) => figure.toFixed(2)).join(' ')}`,
    );
    for (const [place, figure] of figures.entries())
      expect(figure, `pair ${place}`).toBeGreaterThanOrEqual(4.5);
  });

  it.each(themes)('has six steps of lightness, four hues to a step (%s)', (theme) => {
    const steps = palette.map(({ [theme]: { background } }) => oklab(linear(background))[0]);
    for (const [place, lightness] of steps.entries()) {
      const first = steps[place - (place % 4)] ?? 0;
      expect(Math.abs(lightness - first)).toBeLessThan(0.005);
      expect(first - (steps[place + 4] ?? 0)).toBeGreaterThan(0.035);
    }
  });

  const cases = themes.flatMap((theme) => Object.keys(VISION).map((vision) => [theme, vision] as const));
  it.each(cases)('tells any two backgrounds apart in the %s theme with %s', (theme, vision) => {
    const matrix = VISION[vision];
    if (!matrix) throw new Error(`No matrix for ${vision}`);
    const seen = palette.map(({ [theme]: { background } }) => oklab(times(matrix, linear(background))));
    const distances = seen.flatMap((one, place) =>
      seen
        .slice(place + 1)
        .map((other) => Math.hypot(...one.map((value, axis) => value - (other[axis] ?? 0)))),
    );
    expect(distances).toHaveLength((24 * 23) / 2);
    // About 0.02 is a just noticeable difference in OKLab; with full colour vision there is twice as much.
    expect(Math.min(...distances)).toBeGreaterThan(vision === 'colour vision' ? 0.04 : 0.0195);
  });
});
