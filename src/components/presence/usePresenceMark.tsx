import { type ReactNode, type RefObject, useState } from 'react';
import type { GraphPresence, GraphSubject } from '../../graph';
import type { GraphAvatarContextValue } from '../../react';
import type { PresenceMark } from './PresenceReader';
import { PresenceWatch } from './PresenceWatch';

/** `true`: read from Graph and kept fresh; or a value of the app's own. */
export type PresenceProp = boolean | GraphPresence | null;

/**
 * Somebody's presence for a component to show, and what it has to render beside its root to hear of it.
 * Without `presence` none of its code is loaded.
 */
export function usePresenceMark(
  presence: PresenceProp | undefined,
  props: {
    context: GraphAvatarContextValue;
    subject: GraphSubject | null;
    element: RefObject<Element | null>;
    isLazy: boolean;
  },
): [PresenceMark | null, ReactNode] {
  const [mark, onChange] = useState<PresenceMark | null>(null);
  const watch = presence ? <PresenceWatch {...props} presence={presence} onChange={onChange} /> : null;
  return [mark, watch];
}
