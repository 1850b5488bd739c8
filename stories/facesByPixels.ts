import { PORTRAIT_BACKGROUNDS } from './tenant';

/** Which portrait a picture is, by the colour at its upper edge; null where it has not loaded. */
export function portraitOf(picture: HTMLImageElement | null): string | null {
  if (!picture?.complete || picture.naturalWidth === 0) return null;
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser draws no canvas.');
  const { naturalWidth: width, naturalHeight: height } = picture;
  context.drawImage(picture, width * 0.5, height * 0.03, 1, 1, 0, 0, 1, 1);
  const seen = [...context.getImageData(0, 0, 1, 1).data.subarray(0, 3)];
  const distances = Object.entries(PORTRAIT_BACKGROUNDS).map(([key, hex]) => {
    const channels = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
    return { key, distance: Math.max(...channels.map((channel, at) => Math.abs(channel - (seen[at] ?? 0)))) };
  });
  const nearest = distances.reduce((best, other) => (other.distance < best.distance ? other : best));
  return nearest.distance < 24 ? nearest.key : null;
}

/** The colour in the upper corner of a picture, by which the tenant's drawn photos are told apart; null where it has not loaded. */
export function cornerColor(picture: HTMLImageElement | null): number[] | null {
  if (!picture?.complete || picture.naturalWidth === 0) return null;
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser draws no canvas.');
  context.drawImage(picture, 0, 0, 1, 1, 0, 0, 1, 1);
  return [...context.getImageData(0, 0, 1, 1).data.subarray(0, 3)];
}
