import { hashKey, type QueryClient } from '@tanstack/react-query';
import { readOwnPresence } from '../graph';
import { createPresencePosts, type PresencePosts } from './presencePosts';
import { keepAsking } from './presenceTick';
import type { PresenceRecord } from './records';
import type { GraphSource } from './source';
import { throwRefusal } from './throwRefusal';

/** For each account in each cache, so that two providers of one account share their posts. */
const gathered = new WeakMap<QueryClient, Map<string, PresencePosts>>();

/** Reads a person's presence by object id, or one's own by `me`, and sees to it that it is asked for again. */
export async function readPresence(
  source: GraphSource,
  id: string,
  signal: AbortSignal,
): Promise<PresenceRecord> {
  keepAsking(source);
  const presence = id === 'me' ? await readOwn(source, signal) : await postsOf(source)(source, id, signal);
  return presence ?? { kind: 'none' };
}

function readOwn(source: GraphSource, signal: AbortSignal) {
  throwRefusal(source, source.permissions({ kind: 'me' }, 'presence'));
  return readOwnPresence(source, signal);
}

function postsOf({ client, scope }: GraphSource): PresencePosts {
  const accounts = gathered.get(client) ?? new Map<string, PresencePosts>();
  gathered.set(client, accounts);
  const account = hashKey([scope]);
  const posts = accounts.get(account) ?? createPresencePosts();
  accounts.set(account, posts);
  return posts;
}
