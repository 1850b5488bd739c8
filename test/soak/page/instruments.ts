/** Counts what the page takes of the browser and gives back. It runs before every other script, and all calls go through. */
import { followListeners } from './followListeners';
import { followObservers } from './followObservers';
import { followTimers } from './followTimers';

const urls = new Set<string>();
let urlsMade = 0;
const { createObjectURL, revokeObjectURL } = URL;
URL.createObjectURL = (source) => {
  const url = createObjectURL.call(URL, source);
  urls.add(url);
  urlsMade += 1;
  return url;
};
URL.revokeObjectURL = (url) => {
  urls.delete(url);
  revokeObjectURL.call(URL, url);
};

/** Elements are all that the first two are given, and nodes all that this counts. */
const elements = (prototype: unknown) => followObservers(prototype as MutationObserver);
const intersections = elements(IntersectionObserver.prototype);
const resizes = elements(ResizeObserver.prototype);
const mutations = followObservers(MutationObserver.prototype);
const pageListeners = followListeners([document, window]);
const timers = followTimers();

window.instruments = {
  read: () => ({
    urls: [...urls],
    intersections: intersections().length,
    resizes: resizes().length,
    mutations: mutations().length,
    detached: [intersections(), resizes(), mutations()].flat().filter(({ isConnected }) => !isConnected)
      .length,
    pageListeners: pageListeners(),
    timers: timers(),
  }),
  urlsMade: () => urlsMade,
  setVisible(isVisible) {
    const visibilityState = isVisible ? 'visible' : 'hidden';
    Object.defineProperty(document, 'visibilityState', { configurable: true, value: visibilityState });
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
  },
};
