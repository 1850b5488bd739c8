import { readPainted } from '../../e2e/readPainted';

/** Collects all that is ever painted inside, by the person whose avatar it is: the wrong face for a moment is a wrong face. */
export function followPaint(root: Element): Record<string, string[]> {
  const seen: Record<string, string[]> = {};

  function look(): void {
    const painted = readPainted();
    root.querySelectorAll<HTMLElement>('[data-graph-avatar]').forEach((avatar, index) => {
      const { person = '' } = avatar.dataset;
      const now = painted[index] ?? null;
      // While the next picture loads, the screen has the last one, and a canvas can have neither.
      if (now === null) return;
      const all = seen[person] ?? [];
      seen[person] = all;
      if (!all.includes(now)) all.push(now);
    });
  }

  new MutationObserver(look).observe(root, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
  });
  // A load does not bubble.
  root.addEventListener('load', look, { capture: true });
  return seen;
}
