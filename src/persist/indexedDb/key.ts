import type { StorePlace } from '../../queries';
import type { Key } from './database';

export function keyOf({ accountKey, origin, apiVersion, subject }: StorePlace): Key {
  return [accountKey, JSON.stringify([origin, apiVersion, subject.kind, 'id' in subject ? subject.id : ''])];
}

/** All keys of one account: an array sorts after every string. */
export function keysOf(accountKey: string): IDBKeyRange {
  return IDBKeyRange.bound([accountKey], [accountKey, []]);
}
