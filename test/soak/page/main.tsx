import { QueryClient } from '@tanstack/react-query';
import { createRef } from 'react';
import { createRoot } from 'react-dom/client';
import { GraphAvatarProvider } from '../../../src';
import { indexedDbPhotoStore } from '../../../src/persist';
import type { SignIn, Stage } from './contract';
import { List, type ListHandle } from './List';
import { faces } from './Row';
import '../../../src/styles.css';

const SECOND = 1000;

/** A day goes by in two minutes, so that what is kept for minutes, hours and days is seen to go. Presence cannot be asked for more often. */
const HASTE = {
  photoStaleTime: 5 * SECOND,
  noneStaleTime: 120 * SECOND,
  forbiddenStaleTime: SECOND,
  profileStaleTime: 120 * SECOND,
  presenceStaleTime: 5 * SECOND,
  photoGcTime: 120 * SECOND,
  bytesGcTime: SECOND,
  profileGcTime: 120 * SECOND,
  presenceGcTime: SECOND,
  failureCooldown: SECOND / 10,
};

const client = new QueryClient();
const store = indexedDbPhotoStore();
const root = createRoot(document.body.appendChild(document.createElement('div')));
const list = createRef<ListHandle>();
let who: SignIn | null = null;
let people = 0;

function render(): Promise<void> {
  root.render(
    <GraphAvatarProvider
      accountKey={who?.user ?? null}
      getAccessToken={async () => who?.user ?? ''}
      queryClient={client}
      store={who?.isKept ? store : undefined}
      cacheTimes={HASTE}
    >
      {people > 0 && <List people={people} handle={list} />}
    </GraphAvatarProvider>,
  );
  return painted();
}

/** React renders in one frame at the latest, and a list that learns of its height renders once more. */
function painted(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
}

const stage: Stage = {
  signIn(next) {
    who = next;
    return render();
  },
  show(next) {
    people = next;
    return render();
  },
  scrollTo(person) {
    list.current?.scrollTo(person);
    return painted();
  },
  faces: () => faces,
  cache() {
    const queries = client.getQueryCache().getAll();
    const observers = queries.reduce((sum, query) => sum + query.getObserversCount(), 0);
    return { queries: queries.length, observers };
  },
  unmount: () => root.unmount(),
};
window.stage = stage;
