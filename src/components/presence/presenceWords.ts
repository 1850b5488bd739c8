import type { GraphPresence } from '../../graph';
import { isOutOfOffice, presenceState } from './presenceState';

const WORDS: Record<string, string | undefined> = {
  Available: 'Available',
  AvailableIdle: 'Available',
  Away: 'Away',
  BeRightBack: 'Be right back',
  Busy: 'Busy',
  BusyIdle: 'Busy',
  DoNotDisturb: 'Do not disturb',
  InACall: 'In a call',
  InAConferenceCall: 'In a conference call',
  InAMeeting: 'In a meeting',
  Inactive: 'Inactive',
  Offline: 'Offline',
  OffWork: 'Off work',
  OutOfOffice: 'Out of office',
  Presenting: 'Presenting',
  PresenceUnknown: 'Presence unknown',
  UrgentInterruptionsOnly: 'Urgent interruptions only',
};

/**
 * Presence as it is spoken: what the person does, else how available they are, else that it is not known.
 * @param own - The app's words, by Graph's; of those that Graph may add, too.
 */
export function presenceWords(presence: GraphPresence, own: Record<string, string | undefined> = {}): string {
  const word = (of: string) =>
    (Object.hasOwn(own, of) && own[of]) || (Object.hasOwn(WORDS, of) && WORDS[of]) || null;
  const unknown = word('PresenceUnknown') ?? '';
  const availability = word(presence.availability) ?? unknown;
  const activity = word(presence.activity) ?? availability;
  const isThere = !['away', 'offline', 'unknown'].includes(presenceState(presence));
  return isOutOfOffice(presence) && isThere ? `${availability}, ${activity}` : activity;
}
