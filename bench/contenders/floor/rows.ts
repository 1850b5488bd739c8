import { type Person, ROW } from '../../app/contract';
import { createFaces } from './faces';

const OVERSCAN = 3;

/** A windowed list by hand: what comes into the window in one frame is asked for together. */
export function createRows(people: readonly Person[]): HTMLElement {
  const scroller = document.createElement('div');
  scroller.id = 'rows';
  const sheet = document.createElement('div');
  sheet.style.height = `${people.length * ROW}px`;
  scroller.append(sheet);
  const mounted = new Map<number, HTMLElement>();

  function update(): void {
    const first = Math.max(0, Math.floor(scroller.scrollTop / ROW) - OVERSCAN);
    const last = Math.min(people.length, Math.ceil((scroller.scrollTop + innerHeight) / ROW) + OVERSCAN);
    for (const [index, row] of mounted) {
      if (index >= first && index < last) continue;
      row.remove();
      mounted.delete(index);
    }
    const missing: number[] = [];
    for (let index = first; index < last; index++) if (!mounted.has(index)) missing.push(index);
    const shown = missing.map((index) => people[index]).filter((person) => person !== undefined);
    createFaces(shown, (place) => missing[place] ?? 0).forEach((row, place) => {
      const index = missing[place] ?? 0;
      row.className = 'row';
      row.style.top = `${index * ROW}px`;
      row.append(people[index]?.name ?? '');
      mounted.set(index, row);
      sheet.append(row);
    });
  }

  scroller.addEventListener('scroll', update);
  requestAnimationFrame(update);
  return scroller;
}
