import { FACE, type Person } from '../../app/contract';
import { readPhotos } from './readPhotos';

const known = new Map<string, string | null>();
const waiting = new Map<string, HTMLImageElement[]>();

/** A box for each face, filled at once where the photo is known; all others are asked for together. */
export function createFaces(people: readonly Person[], name: (index: number) => number): HTMLElement[] {
  const wanted: string[] = [];
  const boxes = people.map(({ id }, index) => {
    const box = document.createElement('div');
    box.dataset.face = String(name(index));
    const image = new Image(FACE, FACE);
    const url = known.get(id);
    if (url !== undefined) paint(image, url);
    else {
      const others = waiting.get(id);
      if (others) others.push(image);
      else {
        waiting.set(id, [image]);
        wanted.push(id);
      }
    }
    box.append(image);
    return box;
  });
  readPhotos(wanted, (id, url) => {
    known.set(id, url);
    for (const image of waiting.get(id) ?? []) paint(image, url);
    waiting.delete(id);
  });
  return boxes;
}

function paint(image: HTMLImageElement, url: string | null): void {
  if (url !== null) image.src = url;
}
