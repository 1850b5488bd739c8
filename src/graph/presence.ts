import { field, text } from './error';
import type { GraphAccess } from './permissions';
import { readJson } from './readJson';
import { subjectPath } from './routes';
import type { GraphSubject } from './subject';

/**
 * Somebody's presence in Teams, as Graph sent it: both are open sets, and a value of tomorrow's passes through.
 * Source: https://learn.microsoft.com/graph/api/resources/presence.
 */
export interface GraphPresence {
  /** `PresenceUnknown` where Graph says nothing. */
  availability: GraphAvailability;
  /** In more detail; the same as `availability` where Graph says nothing. */
  activity: GraphActivity;
}

type GraphAvailability =
  | 'Available'
  | 'AvailableIdle'
  | 'Away'
  | 'BeRightBack'
  | 'Busy'
  | 'BusyIdle'
  | 'DoNotDisturb'
  | 'Offline'
  | 'PresenceUnknown'
  | (string & {});

type GraphActivity =
  | GraphAvailability
  | 'InACall'
  | 'InAConferenceCall'
  | 'Inactive'
  | 'InAMeeting'
  | 'OffWork'
  | 'OutOfOffice'
  | 'Presenting'
  | 'UrgentInterruptionsOnly';

/** The most ids in one post. Source: https://learn.microsoft.com/graph/api/cloudcommunications-getpresencesbyuserid. */
export const MOST_PRESENCES = 650;

/** Reads one's own presence, which takes a lesser permission than others'; null for a 404. Rejects with a GraphError for every other answer. */
export async function readOwnPresence(
  { send, permissions }: GraphAccess,
  signal?: AbortSignal,
): Promise<GraphPresence | null> {
  const me: GraphSubject = { kind: 'me' };
  const request = { path: `${subjectPath(me)}/presence`, scopes: permissions(me, 'presence'), signal };
  const json = await readJson(send, request, 'presence');
  return json && presenceIn(json);
}

/**
 * Reads the presence of up to 650 people, by object id; ids in the answer are lower-cased, and whom Graph leaves out is
 * left out. Rejects with a GraphError.
 */
export async function readPresences(
  { send }: GraphAccess,
  ids: readonly string[],
  scopes: readonly string[],
  signal?: AbortSignal,
): Promise<Map<string, GraphPresence>> {
  const request = { path: '/communications/getPresencesByUserId', post: { ids }, scopes, signal };
  const json = await readJson(send, request, 'presences');
  const value = field(json, 'value');
  const found = new Map<string, GraphPresence>();
  for (const item of Array.isArray(value) ? value : []) {
    const id = text(field(item, 'id'));
    if (id !== null) found.set(id.toLowerCase(), presenceIn(item));
  }
  return found;
}

function presenceIn(item: unknown): GraphPresence {
  const availability = text(field(item, 'availability')) ?? 'PresenceUnknown';
  return { availability, activity: text(field(item, 'activity')) ?? availability };
}
