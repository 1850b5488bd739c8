import { fnv1a } from './fnv1a';

/** A colour of a person's own, for either theme. Colours are `#rrggbb`. */
export interface AvatarColor {
  /** Place in the palette, from 0. */
  index: number;
  /** For a light theme. */
  light: { background: string; foreground: string };
  /** For a dark theme. */
  dark: { background: string; foreground: string };
}

/**
 * Light background and text, dark background and text. Six steps of lightness (OKLCH 93.5 % to 66 % in the light
 * theme, 50 % to 29.5 % in the dark one) by four hues, and the hues of each step are those that stay furthest
 * apart, among themselves and from the neighbouring steps, for people who confuse red with green or blue with yellow.
 *
 * Its length and order are for ever: a change would give everybody another colour.
 */
const PALETTE = [
  ['#fee2dd', '#6e342b', '#924d42', '#ffe9e5'],
  ['#eeecc6', '#4f4a00', '#6c6619', '#f1f0d6'],
  ['#c6f5eb', '#025449', '#037465', '#d6f7ef'],
  ['#deeaff', '#2b4775', '#426399', '#e6effe'],
  ['#fdc6d6', '#612c3e', '#804156', '#ffe5ec'],
  ['#d6ddac', '#3f4406', '#565d19', '#ebf0d3'],
  ['#a5e5ec', '#00494f', '#01646c', '#d0f4f9'],
  ['#d3d3fe', '#3c3968', '#535088', '#eaeaff'],
  ['#e8bd8d', '#503001', '#6a430b', '#fde6ce'],
  ['#a6d4a6', '#1b421e', '#2b582e', '#daf2da'],
  ['#92cff3', '#003d58', '#095374', '#d6effe'],
  ['#e7b3da', '#4f2847', '#68395f', '#fde1f6'],
  ['#e89d9c', '#4e2021', '#652e30', '#ffe0df'],
  ['#cab270', '#3d2e00', '#513f00', '#f4e8c8'],
  ['#6bc7bc', '#013934', '#014d46', '#c9f3ec'],
  ['#a3b0ee', '#262c53', '#363d6c', '#e2e7ff'],
  ['#d49265', '#411f03', '#542b09', '#ffe0cb'],
  ['#6db688', '#04321a', '#0b4225', '#cff0d9'],
  ['#71a8df', '#0b2a47', '#13395c', '#d5e9fe'],
  ['#c38dc6', '#391c3a', '#4a284c', '#f7dcf8'],
  ['#c97683', '#39131b', '#491b24', '#ffdade'],
  ['#b48b40', '#2e1e00', '#3c2800', '#f6e2c0'],
  ['#25a6a6', '#012828', '#013434', '#bff0ef'],
  ['#9c83c9', '#261a3a', '#32234a', '#e9deff'],
] as const;

/** For ever, as the palette's order is: a number, so that an avatar, coloured by the stylesheet, need not bring the colours. */
const PALETTE_LENGTH = 24;

const utf8 = new TextEncoder();

/** The place in the palette of the colour that stands for `seed`. */
export function avatarColorIndex(seed: string): number {
  return fnv1a(utf8.encode(seed)) % PALETTE_LENGTH;
}

/**
 * The colour that stands for `seed`, a subject's id or name: the same on every machine and for ever.
 * The seed is taken as it is, so lower-case an id whose case means nothing.
 */
export function getAvatarColor(seed: string): AvatarColor {
  const index = avatarColorIndex(seed);
  const [lightBackground, lightForeground, darkBackground, darkForeground] = PALETTE[index] ?? PALETTE[0];
  return {
    index,
    light: { background: lightBackground, foreground: lightForeground },
    dark: { background: darkBackground, foreground: darkForeground },
  };
}
