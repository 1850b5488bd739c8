import { QueryClient } from '@tanstack/react-query';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createRefusals, type GraphSubject, permissionsFor } from '../../../src/graph';
import { connect } from '../../../src/graph/transport';
import {
  DEFAULT_CACHE_TIMES,
  type GraphSource,
  invalidateSubject,
  keepHostDefaultsOut,
} from '../../../src/queries';
import { createPool, type GraphPhoto, nameOf, type Reading } from '../../../src/react/readings';
import { photoReading } from '../../../src/react/readings/photoReading';
import { runs } from '../fuzz';
import { endpoint } from '../graph/wire';
import { slowTenant, wordsIn } from './slowTenant';

const NAMES = ['ada', 'grace'] as const;
const subjectOf = (name: string): GraphSubject => ({ kind: 'user', id: `${name}@contoso.com` });

const live = new Set<string>();
const { createObjectURL, revokeObjectURL } = URL;
beforeEach(() => {
  URL.createObjectURL = (blob: Blob) => {
    const url = createObjectURL.call(URL, blob);
    live.add(url);
    return url;
  };
  URL.revokeObjectURL = (url) => {
    live.delete(url);
    revokeObjectURL.call(URL, url);
  };
});
afterEach(() => {
  Object.assign(URL, { createObjectURL, revokeObjectURL });
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** Lets some time go by, and all happen that is due. */
async function pass(ms: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(ms);
  for (let turn = 0; turn < 3; turn += 1) {
    await new Promise((resolve) => setImmediate(resolve));
    await vi.advanceTimersByTimeAsync(1);
  }
}

/** An app that shows people: a cache, a way to Graph, and what `useReading` does with a reading. */
function openApp() {
  const client = new QueryClient();
  keepHostDefaultsOut(client, DEFAULT_CACHE_TIMES);
  const source: GraphSource = {
    client,
    scope: { origin: 'https://graph.microsoft.com', apiVersion: 'v1.0', accountKey: 'me' },
    times: DEFAULT_CACHE_TIMES,
    send: connect({ ...endpoint(), batch: true }),
    permissions: permissionsFor,
    hasPresence: true,
    refusals: createRefusals(),
    onError: () => {},
  };
  const readings = createPool();
  const elements: Element[] = [];

  function mount(name: string, pixels: number, mayAsk: boolean): void {
    const subject = subjectOf(name);
    const reading = readings(nameOf('photo', subject, pixels), () => photoReading(source, subject, pixels));
    // As `useSyncExternalStore` does: it looks while rendering, subscribes, and looks again.
    const shown = reading.current();
    const element: Element = {
      name,
      pixels,
      reading,
      mayAsk,
      shown,
      wasReady: false,
      unmount: () => {},
    };
    const stop = reading.subscribe(() => {
      element.shown = reading.current();
    }, mayAsk);
    element.shown = reading.current();
    element.unmount = () => {
      stop();
      elements.splice(elements.indexOf(element), 1);
    };
    elements.push(element);
  }
  return { client, source, elements, mount };
}

interface Element {
  name: string;
  pixels: number;
  reading: Reading<GraphPhoto>;
  mayAsk: boolean;
  shown: GraphPhoto;
  wasReady: boolean;
  unmount(): void;
}

const name = fc.constantFrom(...NAMES);
const which = fc.nat(20);
const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('mount' as const),
      name,
      pixels: fc.constantFrom(32, 96),
      mayAsk: fc.oneof({ weight: 3, arbitrary: fc.constant(true) }, fc.constant(false)),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('unmount' as const), which }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('answer' as const), which }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('fail' as const), which }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('upload' as const, 'remove' as const), name }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('invalidate' as const), name }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('refetch' as const), which }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('clear' as const) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('wait' as const),
      ms: fc.constantFrom(1, 500, 6_000, 40_000, 4_000_000),
    }),
  },
);

it('shows each their own photo, by a URL that is valid, whatever the order of things', async () => {
  const property = fc.asyncProperty(fc.array(step, { maxLength: 40, size: 'max' }), async (steps) => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'] });
    live.clear();
    const tenant = slowTenant(NAMES);
    const { client, source, elements, mount } = openApp();
    const wentWithout = new Set<string>();

    for (const one of steps) {
      const element = 'which' in one ? elements[one.which % Math.max(elements.length, 1)] : undefined;
      const exchange =
        'which' in one ? [...tenant.onTheWay][one.which % Math.max(tenant.onTheWay.size, 1)] : undefined;
      if (one.do === 'mount') mount(one.name, one.pixels, one.mayAsk);
      else if (one.do === 'unmount') element?.unmount();
      else if (one.do === 'answer') await exchange?.answer();
      else if (one.do === 'fail') exchange?.fail();
      else if (one.do === 'upload') tenant.upload(one.name);
      else if (one.do === 'invalidate') void invalidateSubject(source, subjectOf(one.name));
      else if (one.do === 'refetch') void element?.shown.refetch();
      else if (one.do === 'clear') client.clear();
      else if (one.do === 'remove') {
        tenant.remove(one.name);
        wentWithout.add(one.name);
      }
      await pass(one.do === 'wait' ? one.ms : 0);
      await check();
    }

    // In the end Graph is there, somebody new looks at each, and all is asked for again.
    await answerAll();
    await pass(DEFAULT_CACHE_TIMES.failureCooldown);
    for (const { name: of, pixels } of [...elements]) mount(of, pixels, true);
    for (const of of NAMES) void invalidateSubject(source, subjectOf(of));
    await answerAll();
    await check();
    for (const { name: of, shown } of elements) {
      expect(shown.blob && (await wordsIn(shown.blob))).toBe(tenant.words(of));
    }

    for (const element of [...elements]) element.unmount();
    await pass(6_000);
    expect(live.size).toBe(0);
    expect(
      client
        .getQueryCache()
        .getAll()
        .reduce((sum, query) => sum + query.getObserversCount(), 0),
    ).toBe(0);
    expect(tenant.onTheWay.size).toBe(0);
    expect(vi.getTimerCount()).toBe(0);
    client.clear();

    async function check(): Promise<void> {
      for (const element of elements) {
        const { status, url, blob, etag } = element.shown;
        // It has heard of every change.
        expect(element.reading.current()).toBe(element.shown);
        expect(status === 'ready').toBe(url !== null);
        expect(url === null).toBe(blob === null);
        if (url !== null) expect(live.has(url)).toBe(true);
        if (blob !== null) expect(await wordsIn(blob)).toContain(` ${element.name} `);
        if (etag !== null) expect(status).not.toBe('none');
        if (status === 'none') expect(wentWithout.has(element.name)).toBe(true);
        // Neither a failure nor a host that clears its cache takes a photo away.
        if (element.wasReady) expect(status).toMatch(/ready|none/);
        element.wasReady = status === 'ready';
      }
    }

    async function answerAll(): Promise<void> {
      for (let quiet = 0; quiet < 5; quiet += 1) {
        await pass(1_000);
        if (tenant.onTheWay.size > 0) quiet = 0;
        await Promise.all([...tenant.onTheWay].map((exchange) => exchange.answer()));
      }
    }
  });
  await fc.assert(property, runs(150));
});
