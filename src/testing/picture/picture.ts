import { hash } from '../hash';
import { encodePng, type Rgb } from './png';

const drawn = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();

/**
 * The background of the picture drawn for a subject, and the exact colour of its corners.
 * Stable from run to run; ids compare case-insensitively.
 *
 * @param id - the subject's `id` (not its UPN; `graph.colorOf` takes either)
 * @param version - 1 as the tenant was created, one more at every `graph.setPhoto`
 */
export function pictureColor(id: string, version = 1): Rgb {
  const seed = hash(id.toLowerCase());
  // The golden angle: versions that follow one another never look alike.
  const hue = ((seed / 0x100000000) * 360 + (version - 1) * 137.508) % 360;
  const saturation = 0.4 + ((seed & 0x3ff) / 0x400) * 0.35;
  const lightness = 0.32 + (((seed >>> 10) & 0x3ff) / 0x400) * 0.2;
  return hslToRgb(hue, saturation, lightness);
}

/** A head and shoulders on `background`, as a PNG. Drawn once for each colour and size. */
export function drawPicture(
  background: Rgb,
  width: number,
  height: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const key = `${background} ${width} ${height}`;
  const known = drawn.get(key);
  if (known) return known;
  const figure = lighten(background);
  const unit = Math.min(width, height);
  const picture = encodePng(width, height, [background, figure], (x, y) =>
    isFigure((x + 0.5 - width / 2) / unit, (y + 0.5 - height / 2) / unit),
  );
  drawn.set(key, picture);
  return picture;
}

/** Whether the figure covers a point; (0, 0) is the middle and 1 the shorter side. */
function isFigure(x: number, y: number): boolean {
  const head = x ** 2 + (y + 0.14) ** 2 < 0.18 ** 2;
  const shoulders = (x / 0.34) ** 2 + (Math.min(y - 0.5, 0) / 0.36) ** 2 < 1;
  return head || shoulders;
}

function lighten([red, green, blue]: Rgb): Rgb {
  const lighter = (channel: number) => Math.round(channel + (255 - channel) * 0.65);
  return [lighter(red), lighter(green), lighter(blue)];
}

function hslToRgb(hue: number, saturation: number, lightness: number): Rgb {
  const reach = saturation * Math.min(lightness, 1 - lightness);
  const channel = (offset: number) => {
    const turn = (offset + hue / 30) % 12;
    return Math.round(255 * (lightness - reach * Math.max(-1, Math.min(turn - 3, 9 - turn, 1))));
  };
  return [channel(0), channel(8), channel(4)];
}
