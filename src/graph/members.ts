import { field, text } from './error';
import type { GraphAccess } from './permissions';
import { readJson } from './readJson';
import { subjectPath } from './routes';
import type { GraphSubject } from './subject';

/** Somebody in a group. */
interface GraphMember {
  /** The object id. */
  id: string;
  displayName: string | null;
}

export interface GraphMembers {
  members: GraphMember[];
  /** True where the group holds others. */
  hasMore: boolean;
}

/** The most that Graph lists in one page. Source: https://learn.microsoft.com/graph/api/group-list-members. */
const MOST_A_PAGE = 999;
/** So many pages of devices and the like are turned for the people behind them, and no more. */
const MOST_PAGES = 10;

/**
 * Reads the first people in a group; null where Graph knows no such group. Groups within it, devices and contacts are
 * left out. Rejects with a GraphError for every other answer.
 */
export async function readMembers(
  { send, permissions }: GraphAccess,
  group: GraphSubject,
  count: number,
  signal?: AbortSignal,
): Promise<GraphMembers | null> {
  const scopes = permissions(group, 'profile');
  const members: GraphMember[] = [];
  let path: string | null =
    `${subjectPath(group)}/members?$select=id,displayName&$top=${Math.min(count, MOST_A_PAGE)}`;
  for (let pages = 0; path !== null && members.length < count && pages < MOST_PAGES; pages += 1) {
    const json: object | null = await readJson(send, { path, scopes, signal }, 'members');
    if (json === null) return null;
    const value = field(json, 'value');
    members.push(...(Array.isArray(value) ? value : []).flatMap(memberIn));
    path = nextPath(text(field(json, '@odata.nextLink')));
  }
  return { members: members.slice(0, count), hasMore: path !== null || members.length > count };
}

function memberIn(item: unknown): GraphMember[] {
  const type = text(field(item, '@odata.type')) ?? '#microsoft.graph.user';
  const id = text(field(item, 'id'));
  return id !== null && type === '#microsoft.graph.user'
    ? [{ id, displayName: text(field(item, 'displayName')) }]
    : [];
}

/** An address, and of it what follows the version. */
const LINK = /^https?:\/\/[^/?#]+(?:\/(?:v1\.0|beta)(?=\/))?(\/[^#]*)/i;

/** Of a link to the next page, what follows the version: a token goes to our own origin, whatever the link says. */
function nextPath(link: string | null): string | null {
  return LINK.exec(link ?? '')?.[1] ?? null;
}
