import type { GraphSubject } from '../graph';
import { presentSubject } from '../queries';
import { type GraphAvatarContextValue, useGraphAvatarContext } from './context';
import type { GraphPresenceResult } from './readings';
import { presenceIn } from './readings/presenceReading';
import { type Join, useReading } from './useReading';

/**
 * Reads a person's presence in Teams and keeps it fresh while the component is mounted: once a minute, in one request
 * for all who are shown, and not while the tab is hidden or offline.
 *
 * It takes `Presence.Read.All`, for oneself `Presence.Read`. Where Graph refuses it, `onError` hears of it once, and
 * nothing more is asked for.
 * @param subject - Whose; null where there is nobody yet.
 * @throws where there is no `<GraphAvatarProvider>`. What the service does never throws.
 */
export function useGraphPresence(subject: GraphSubject | null): GraphPresenceResult {
  return usePresence(useGraphAvatarContext('useGraphPresence'), subject);
}

/**
 * @param subject - Whose; null where nothing is to be asked.
 * @param join - How the component takes part in the reading. Default: it asks at once.
 */
export function usePresence(
  context: GraphAvatarContextValue,
  subject: GraphSubject | null,
  join?: Join,
): GraphPresenceResult {
  const whose = presentSubject(context.source, subject);
  return useReading(whose && presenceIn(context, whose), whose ? PENDING : IDLE, join);
}

const IDLE: GraphPresenceResult = { status: 'idle', presence: null, error: null };
const PENDING: GraphPresenceResult = { ...IDLE, status: 'pending' };
