import type { Meter } from './contract';

/** Has to run before the page's own scripts. */
export function createMeter(): Meter {
  let startedAt = 0;
  let isWatching = false;
  const paintedAt = new Map<string, number>();
  const loaded = new Set<HTMLImageElement>();
  const longTasks: PerformanceEntry[] = [];
  const objectUrls = countObjectUrls();

  watchLoads(document);
  const attachShadow = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function attachAndWatch(init) {
    const root = attachShadow.call(this, init);
    watchLoads(root);
    return root;
  };

  const observer = new PerformanceObserver((list) => longTasks.push(...list.getEntries()));
  observer.observe({ type: 'longtask' });

  /** A load neither bubbles nor leaves its shadow tree, but can be heard while it goes down. */
  function watchLoads(root: Document | ShadowRoot): void {
    root.addEventListener('load', hear, { capture: true });
  }

  function hear({ target }: Event): void {
    if (!isWatching || !(target instanceof HTMLImageElement)) return;
    if (loaded.size === 0) requestAnimationFrame(look);
    loaded.add(target);
  }

  /** Before each frame: what has loaded and is not hidden is painted by this frame. */
  function look(): void {
    for (const image of loaded) {
      if (!image.isConnected) loaded.delete(image);
      else if (isPainted(image)) {
        loaded.delete(image);
        const face = faceOf(image);
        if (face !== null && !paintedAt.has(face)) paintedAt.set(face, performance.now() - startedAt);
      }
    }
    if (loaded.size > 0) requestAnimationFrame(look);
  }

  return {
    start(watching) {
      startedAt = performance.now();
      isWatching = watching;
      paintedAt.clear();
      loaded.clear();
    },
    read() {
      const times = [...paintedAt.values()];
      longTasks.push(...observer.takeRecords());
      const since = longTasks.filter(({ startTime }) => startTime >= startedAt);
      return {
        first: times.length > 0 ? Math.min(...times) : null,
        last: times.length > 0 ? Math.max(...times) : null,
        faces: times.length,
        longTasks: since.length,
        longTaskTime: since.reduce((sum, { duration }) => sum + duration, 0),
        objectUrls: objectUrls.size,
      };
    },
    onScreen() {
      const faces = [...document.querySelectorAll('[data-face]')].filter((face) => {
        const { top, bottom } = face.getBoundingClientRect();
        return bottom > 0 && top < innerHeight;
      });
      const painted = faces.filter((face) => imagesIn(face).some(isPainted));
      return { faces: faces.length, painted: painted.length };
    },
  };
}

function isPainted(image: HTMLImageElement): boolean {
  return (
    image.complete &&
    image.naturalWidth > 0 &&
    image.checkVisibility({ opacityProperty: true, visibilityProperty: true })
  );
}

/** Which face a picture belongs to, through any number of shadow trees. */
function faceOf(element: Element): string | null {
  const face = element.closest('[data-face]');
  if (face) return face.getAttribute('data-face');
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? faceOf(root.host) : null;
}

function imagesIn(root: Element | ShadowRoot): HTMLImageElement[] {
  return [...root.querySelectorAll('*')].flatMap((element) => [
    ...(element instanceof HTMLImageElement ? [element] : []),
    ...(element.shadowRoot ? imagesIn(element.shadowRoot) : []),
  ]);
}

function countObjectUrls(): Set<string> {
  const live = new Set<string>();
  const { createObjectURL, revokeObjectURL } = URL;
  URL.createObjectURL = (source) => {
    const url = createObjectURL(source);
    live.add(url);
    return url;
  };
  URL.revokeObjectURL = (url) => {
    live.delete(url);
    revokeObjectURL(url);
  };
  return live;
}
