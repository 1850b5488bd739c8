export function flick(distance: number, ms: number): Promise<void> {
  const rows = document.querySelector('#rows');
  if (!rows) throw new Error('There is no list to scroll.');
  const from = rows.scrollTop;
  const start = performance.now();
  return new Promise((resolve) => {
    requestAnimationFrame(function step() {
      const done = Math.min(1, (performance.now() - start) / ms);
      // Fast first, then slower, as a flick runs out.
      rows.scrollTop = from + distance * (1 - (1 - done) ** 2);
      if (done < 1) requestAnimationFrame(step);
      else resolve();
    });
  });
}
