import type { GraphMembers, GraphSubject } from '../../graph';
import { membersQuery } from '../../queries';
import type { GraphAvatarContextValue } from '../context';
import type { GraphPhotoStatus } from './answers';
import { nameOf } from './index';
import { queryLink } from './queryLink';
import { createReading, type Reading } from './reading';

/** The first people in a group, and how far they have come. */
export interface GraphMembersResult {
  status: GraphPhotoStatus;
  members: GraphMembers['members'] | null;
  hasMore: boolean;
}

/** A group's first `count` people: one reading, however many elements show them. */
export function membersIn(
  { source, readings }: GraphAvatarContextValue,
  group: GraphSubject,
  count: number,
): Reading<GraphMembersResult> {
  return readings(nameOf('members', group, count), () => {
    const link = queryLink(source, membersQuery(source, group, count));
    return createReading<GraphMembersResult>({
      ...link,
      read() {
        const status = link.status();
        const { data } = link.state();
        if (data?.kind !== 'members') return { status, members: null, hasMore: false };
        return { status, members: data.members, hasMore: data.hasMore };
      },
    });
  });
}
