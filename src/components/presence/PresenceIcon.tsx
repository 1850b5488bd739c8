import type { GraphPresence } from '../../graph';
import { isOutOfOffice, type PresenceState, presenceState } from './presenceState';

/** Drawn for this project on a grid of 16, within a circle: a tick, a bar, the hands of a clock, a cross, a question. */
const SIGNS: Record<PresenceState, string | null> = {
  available: 'M4.7 8.3 7 10.6l4.4-4.9',
  busy: null,
  doNotDisturb: 'M4.6 8h6.8',
  away: 'M8 4.2V8.3l2.9 1.9',
  offline: 'm5.7 5.7 4.6 4.6m0-4.6-4.6 4.6',
  unknown: 'M6.2 6.3a1.9 1.9 0 1 1 2.7 1.9c-.6.3-.9.6-.9 1.2M8 11.4v.2',
};
const ARROW = 'M11 8H5m2.6-2.8L4.8 8l2.8 2.8';

/**
 * Presence by shape as well as by colour: a disc for who is there, a ring for who is not, or says so; in it a sign.
 * Renders an `<svg>`, coloured by the stylesheet.
 */
export function PresenceIcon({ presence }: { presence: GraphPresence }) {
  const state = presenceState(presence);
  const isOut = isOutOfOffice(presence);
  const isGone = state === 'away' || state === 'offline' || state === 'unknown';
  const isRing = isOut || state === 'offline' || state === 'unknown';
  const sign = isOut && isGone ? ARROW : SIGNS[state];
  return (
    <svg
      viewBox="0 0 16 16"
      aria-hidden="true"
      data-graph-avatar-presence={isOut && isGone ? 'outOfOffice' : state}
      data-shape={isRing ? 'ring' : 'disc'}
    >
      <circle cx="8" cy="8" r={isRing ? 7 : 8} />
      {sign && <path d={sign} />}
    </svg>
  );
}
