import type { GraphSource } from '../queries';
import type { GraphAvatarContextValue } from './context';

/** Without a provider nobody looks and nothing is asked: names, initials and pictures of the app's own work all the same. */
export const DETACHED = {
  source: {
    scope: { origin: '', apiVersion: 'v1.0', accountKey: null },
    onError() {},
  } as Partial<GraphSource>,
} as GraphAvatarContextValue; // The rest is for what is asked.
