import type { GraphSubject } from '../graph';
import { askableSubject } from '../queries';
import type { GraphAvatarContextValue } from './context';
import { type GraphMembersResult, membersIn } from './readings/membersReading';
import { type Join, useReading } from './useReading';

/**
 * The first people in a group.
 * @param group - Null where nothing is to be asked.
 * @param count - How many, at most.
 */
export function useMembers(
  context: GraphAvatarContextValue,
  group: GraphSubject | null,
  count: number,
  join?: Join,
): GraphMembersResult {
  const asked = askableSubject(context.source, group);
  return useReading(asked && membersIn(context, asked, count), asked ? PENDING : IDLE, join);
}

const IDLE: GraphMembersResult = { status: 'idle', members: null, hasMore: false };
const PENDING: GraphMembersResult = { ...IDLE, status: 'pending' };
