import { QueryClient } from '@tanstack/react-query';
import { setupWorker } from 'msw/browser';
import { type ReactNode, StrictMode } from 'react';
import { afterAll, afterEach, beforeAll, beforeEach, onTestFinished } from 'vitest';
import { cleanup, render } from 'vitest-browser-react';
import {
  type GetAccessToken,
  GraphAvatarProvider,
  type GraphAvatarProviderProps,
  type GraphCloud,
} from '../../src';
import {
  createGraph,
  type Graph,
  type GraphHandlersOptions,
  type GraphOptions,
  graphHandlers,
} from '../../src/testing';
import '../../src/styles.css';

const worker = setupWorker();
let isStarted = false;

/** A tenant behind this page's network, for a test file. */
export function tenantOnTheWire(options: GraphOptions, where?: GraphHandlersOptions): Graph {
  const graph = createGraph(options);
  beforeAll(async () => {
    if (!isStarted) await worker.start({ quiet: true, onUnhandledRequest: 'bypass' });
    isStarted = true;
  });
  beforeEach(() => worker.use(...graphHandlers(graph, where)));
  afterEach(async () => {
    await cleanup();
    // What the last test has just sent goes the same way before it, and is not to be counted in the next.
    await fetch('/favicon.ico');
    worker.resetHandlers();
    graph.reset();
  });
  afterAll(() => {
    worker.stop();
    isStarted = false;
  });
  return graph;
}

type Options = Partial<Omit<GraphAvatarProviderProps, 'cloud' | 'getAccessToken' | 'children'>> & {
  cloud?: Extract<GraphCloud, string>;
  getAccessToken?: GetAccessToken;
  strict?: boolean;
};

/** An app in which somebody is signed in, with a cache of its own. `rerender` keeps the provider. */
export async function renderSignedIn(ui: ReactNode, { strict = false, ...options }: Options = {}) {
  const queryClient = options.queryClient ?? new QueryClient();
  const app = (inside: ReactNode, changed: Options = {}) => {
    const tree = (
      <GraphAvatarProvider
        accountKey="me"
        getAccessToken={async () => 'token'}
        {...options}
        {...changed}
        queryClient={queryClient}
      >
        {inside}
      </GraphAvatarProvider>
    );
    return strict ? <StrictMode>{tree}</StrictMode> : tree;
  };
  const screen = await render(app(ui));
  return {
    ...screen,
    queryClient,
    rerender: (inside: ReactNode, changed?: Options) => screen.rerender(app(inside, changed)),
  };
}

/** Follows the page's object URLs: how many were made, and which are still there. The calls go through. */
export function followObjectUrls() {
  const live = new Set<string>();
  let made = 0;
  const { createObjectURL, revokeObjectURL } = URL;
  URL.createObjectURL = (blob) => {
    const url = createObjectURL.call(URL, blob);
    live.add(url);
    made += 1;
    return url;
  };
  URL.revokeObjectURL = (url) => {
    live.delete(url);
    revokeObjectURL.call(URL, url);
  };
  onTestFinished(() => {
    Object.assign(URL, { createObjectURL, revokeObjectURL });
  });
  return { live, made: () => made };
}

/**
 * The colour in the corner of what a picture shows, by which the tenant's drawn photos are told apart; null where it
 * shows nothing. While the next source loads, that is the last one, as on the screen.
 */
export function cornerOf(picture: HTMLImageElement | null): number[] | null {
  if (!picture || picture.naturalWidth === 0) return null;
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser draws no canvas.');
  context.drawImage(picture, 0, 0, 1, 1, 0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
  return alpha === 0 ? null : [red, green, blue];
}

/** What is painted in an avatar: the picture's corner, or its letters. */
export function paintedIn(avatar: Element): number[] | string | null {
  const picture = avatar.querySelector('img');
  const isSeen = picture !== null && getComputedStyle(picture).opacity !== '0';
  return isSeen ? cornerOf(picture) : avatar.textContent;
}
