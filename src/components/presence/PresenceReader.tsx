import { type ReactNode, type RefObject, useLayoutEffect, useMemo } from 'react';
import type { GraphPresence, GraphSubject } from '../../graph';
import { type GraphAvatarContextValue, usePresence, useWhileNear } from '../../react';
import { PresenceIcon } from './PresenceIcon';
import { presenceState } from './presenceState';
import { presenceWords } from './presenceWords';

/** Presence, as an avatar shows and speaks it. */
export interface PresenceMark {
  /** For tests and styles: `data-presence`. */
  state: string;
  words: string;
  badge: ReactNode;
}

export interface PresenceReaderProps {
  context: GraphAvatarContextValue;
  subject: GraphSubject | null;
  /** True: the subject's, read and kept fresh. */
  presence: true | GraphPresence;
  element: RefObject<Element | null>;
  /** True: asked for only while the element is near the viewport. */
  isLazy: boolean;
  onChange: (mark: PresenceMark | null) => void;
}

/** Tells an avatar of its presence, before that is painted. Renders nothing. */
export function PresenceReader({
  context,
  subject,
  presence,
  element,
  isLazy,
  onChange,
}: PresenceReaderProps) {
  const whileNear = useWhileNear(element);
  const isRead = presence === true;
  const read = usePresence(context, isRead ? subject : null, isLazy ? whileNear : undefined);
  const { availability = null, activity = null } = (isRead ? read.presence : presence) ?? {};

  const words = context.strings?.presence;
  const mark = useMemo<PresenceMark | null>(() => {
    if (availability === null && activity === null) return null;
    const shown = { availability: availability ?? '', activity: activity ?? '' };
    return {
      state: presenceState(shown),
      words: presenceWords(shown, words),
      badge: <PresenceIcon presence={shown} />,
    };
  }, [availability, activity, words]);

  // A layout effect, so that nobody is ever painted with the presence of whom the avatar showed before.
  useLayoutEffect(() => {
    onChange(mark);
    return () => onChange(null);
  }, [mark, onChange]);
  return null;
}
