import fc from 'fast-check';
import { afterEach, expect, it, vi } from 'vitest';
import { hasLoaded, holdObjectUrl, noteLoaded } from '../../../src/react/objectUrls';
import { runs } from '../fuzz';

/** How long a URL outlives its last use, in ms. */
const GRACE = 5_000;

const live = new Map<string, Blob>();
const { createObjectURL, revokeObjectURL } = URL;
afterEach(() => {
  Object.assign(URL, { createObjectURL, revokeObjectURL });
  vi.useRealTimers();
});

/** Follows which URLs are valid. The calls go through. */
function follow(): void {
  live.clear();
  URL.createObjectURL = (blob: Blob) => {
    const url = createObjectURL.call(URL, blob);
    live.set(url, blob);
    return url;
  };
  URL.revokeObjectURL = (url) => {
    live.delete(url);
    revokeObjectURL.call(URL, url);
  };
}

const blob = fc.nat(1);
const step = fc.oneof(
  fc.record({ do: fc.constant('render' as const), blob }),
  fc.record({ do: fc.constant('mount' as const), blob }),
  fc.record({ do: fc.constant('unmount' as const), which: fc.nat(20) }),
  fc.record({ do: fc.constant('load' as const), blob }),
  fc.record({
    do: fc.constant('wait' as const),
    ms: fc.oneof(fc.nat(6_000), fc.constantFrom(1, GRACE - 1, GRACE)),
  }),
);

it('a URL is one for each Blob, valid while it is shown and a while after, and then revoked', () => {
  const property = fc.property(fc.array(step, { maxLength: 40, size: 'max' }), (steps) => {
    follow();
    vi.useFakeTimers();
    const blobs = Array.from({ length: 2 }, () => ({
      blob: new Blob(['photo']),
      holds: 0,
      url: '',
      usedAt: -1,
    }));
    type Entry = (typeof blobs)[number];
    const mounted: { of: Entry; release: () => void }[] = [];
    const isValid = ({ holds, usedAt }: Entry) => holds > 0 || (usedAt >= 0 && Date.now() - usedAt < GRACE);
    const use = (of: Entry) => {
      const { url, release: releaseAtOnce } = holdObjectUrl(of.blob);
      releaseAtOnce();
      if (isValid(of)) expect(url).toBe(of.url);
      of.url = url;
      of.usedAt = Date.now();
    };
    const release = (place: number) => {
      const [gone] = mounted.splice(place, 1);
      if (!gone) return;
      gone.release();
      gone.of.holds -= 1;
      gone.of.usedAt = Date.now();
    };

    for (const one of steps) {
      const of = 'blob' in one ? blobs[one.blob] : undefined;
      if (one.do === 'wait') vi.advanceTimersByTime(one.ms);
      else if (one.do === 'unmount') release(one.which % Math.max(mounted.length, 1));
      else if (of && one.do === 'load') noteLoaded(of.url);
      else if (of) {
        use(of);
        if (one.do === 'mount') {
          mounted.push({ of, release: holdObjectUrl(of.blob).release });
          of.holds += 1;
        }
      }
      const valid = blobs.filter(isValid);
      expect([...live.keys()].sort()).toEqual(valid.map(({ url }) => url).sort());
      for (const { blob: shown, url } of valid) expect(live.get(url)).toBe(shown);
    }

    while (mounted.length > 0) release(0);
    vi.advanceTimersByTime(GRACE);
    expect(live.size).toBe(0);
    expect(vi.getTimerCount()).toBe(0);
    expect(blobs.some(({ url }) => hasLoaded(url))).toBe(false);
    vi.useRealTimers();
  });
  fc.assert(property, runs(300));
});
