import type { Subject } from '../tenant/subject';
import type { Tenant } from '../tenant/tenant';
import { type Answer, jsonAnswer } from './answer';
import { failure, type RequestIds } from './failure';
import { picked } from './select';

interface MembersRequest {
  readonly tenant: Tenant;
  readonly origin: string;
  readonly version: string;
  readonly query: URLSearchParams;
  readonly ids: RequestIds;
}

/** How many members a page holds, and may hold (group: list members, Microsoft Graph reference). */
const usual = 100;
const most = 999;

/** One page of a group's members, and the link to the next. */
export function groupMembers(group: Subject, contextRoot: string, request: MembersRequest): Answer {
  const { tenant, origin, version, query, ids } = request;
  const select = query.get('$select');
  const top = Number(query.get('$top') ?? usual);
  if (!Number.isInteger(top) || top < 1 || top > most) {
    return failure(
      400,
      ids,
      'Request_UnsupportedQuery',
      `Invalid page size specified: '${query.get('$top')}'.`,
    );
  }
  const start = startOf(query.get('$skiptoken'));
  if (start === null)
    return failure(400, ids, 'Directory_ExpiredPageToken', 'The specified page token is invalid.');
  const members = tenant.members(group);
  const end = start + top;
  const page = members.slice(start, end).map(({ kind, profile, selectable }) => ({
    '@odata.type': `#microsoft.graph.${kind}`,
    ...picked(select === null ? profile : { ...profile, ...selectable }, select),
  }));
  return jsonAnswer({
    '@odata.context': `${contextRoot}directoryObjects${select === null ? '' : `(${select})`}`,
    ...(end < members.length && { '@odata.nextLink': linkTo(end) }),
    value: page,
  });

  function linkTo(next: number): string {
    const rest = new URLSearchParams(query);
    rest.set('$skiptoken', tokenOf(next));
    return `${origin}/${version}/groups/${encodeURIComponent(group.id)}/members?${rest}`;
  }
}

/** Opaque to a client, as Graph's are. */
function tokenOf(start: number): string {
  return btoa(`from ${start}`);
}

function startOf(token: string | null): number | null {
  if (token === null) return 0;
  const start = /^[\w+/]+=*$/.test(token) ? /^from (\d+)$/.exec(atobOr(token))?.[1] : undefined;
  return start === undefined ? null : Number(start);
}

function atobOr(token: string): string {
  try {
    return atob(token);
  } catch {
    return '';
  }
}
