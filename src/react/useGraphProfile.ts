import type { GraphSubject } from '../graph';
import { askableSubject } from '../queries';
import { type GraphAvatarContextValue, useGraphAvatarContext } from './context';
import { type GraphProfileResult, nameOf } from './readings';
import { profileReading } from './readings/profileReading';
import { type Join, useReading } from './useReading';

/**
 * Reads who a subject is: name, job title, department, mail.
 * @param subject - Who; null where there is nobody yet.
 * @throws where there is no `<GraphAvatarProvider>`. What the service does never throws.
 */
export function useGraphProfile(subject: GraphSubject | null): GraphProfileResult {
  const context = useGraphAvatarContext('useGraphProfile');
  return useProfile(context, askableSubject(context.source, subject));
}

/**
 * @param subject - Who; null where nothing is to be asked.
 * @param join - How the component takes part in the reading. Default: it asks at once.
 */
export function useProfile(
  { source, readings }: GraphAvatarContextValue,
  subject: GraphSubject | null,
  join?: Join,
): GraphProfileResult {
  const reading = subject && readings(nameOf('profile', subject), () => profileReading(source, subject));
  return useReading(reading, subject ? PENDING : IDLE, join);
}

const IDLE: GraphProfileResult = { status: 'idle', profile: null, error: null, refetch: async () => {} };
const PENDING: GraphProfileResult = { ...IDLE, status: 'pending' };
