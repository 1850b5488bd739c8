import type { GraphPresence } from '../../graph';

/** What is told apart by sight. */
export type PresenceState = 'available' | 'busy' | 'doNotDisturb' | 'away' | 'offline' | 'unknown';

const STATES: Record<string, PresenceState | undefined> = {
  Available: 'available',
  AvailableIdle: 'available',
  Busy: 'busy',
  BusyIdle: 'busy',
  DoNotDisturb: 'doNotDisturb',
  Away: 'away',
  BeRightBack: 'away',
  Offline: 'offline',
};

/** Of what availability says; a word of the service's that is not known here is shown as unknown. */
export function presenceState({ availability }: GraphPresence): PresenceState {
  return (Object.hasOwn(STATES, availability) && STATES[availability]) || 'unknown';
}

/** True for an automatic reply: the person may be reached all the same. */
export function isOutOfOffice({ activity }: GraphPresence): boolean {
  return activity === 'OutOfOffice';
}
