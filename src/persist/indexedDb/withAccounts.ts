import { type Account, type Database, type Transaction, transact } from './database';

/** One transaction in which `work` may change what is kept, and the accounts' sizes with it. */
export function withAccounts(
  database: Database,
  work: (transaction: Transaction<'readwrite'>, accounts: Map<string, Account>) => Promise<void>,
): Promise<void> {
  return transact(database, 'readwrite', async (transaction) => {
    const store = transaction.objectStore('accounts');
    const [keys, values] = await Promise.all([store.getAllKeys(), store.getAll()]);
    const accounts = new Map(values.map((account, index) => [keys[index] ?? '', account]));
    await work(transaction, accounts);
    await Promise.all([...accounts].map(([key, account]) => store.put(account, key)));
  });
}

export function totalSize(accounts: ReadonlyMap<string, Account>): number {
  return [...accounts.values()].reduce((sum, { size }) => sum + size, 0);
}
