export function whenPainted(limit: number): Promise<number | null> {
  const start = performance.now();
  return new Promise((resolve) => {
    requestAnimationFrame(function look() {
      const time = performance.now() - start;
      const { faces, painted } = window.meter.onScreen();
      if (faces > 0 && painted === faces) resolve(time);
      else if (time > limit) resolve(null);
      else requestAnimationFrame(look);
    });
  });
}
