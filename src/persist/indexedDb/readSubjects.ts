import { type Account, beginRead, type Database, type Key, type Row } from './database';
import { rowsOf } from './row';

/** What is kept of some subjects, in one transaction. Each is answered as it comes, so that the first face need not wait for the last. */
export function readSubjects(
  database: Promise<Database>,
  keys: readonly Key[],
  onAccount: (accountKey: string, account: Account | undefined) => void,
): Promise<Row[]>[] {
  const begun = database.then(beginRead);
  const accountKeys = new Set(keys.map(([accountKey]) => accountKey));
  const met = Promise.all(
    [...accountKeys].map(async (key) => onAccount(key, await (await begun).objectStore('accounts').get(key))),
  );
  return keys.map(async (key) => {
    const get = async () => (await begun).objectStore('subjects').get(key);
    const [record] = await Promise.all([get(), met]);
    return rowsOf(record);
  });
}
