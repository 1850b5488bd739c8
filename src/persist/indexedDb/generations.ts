import type { Account } from './database';

/**
 * Which life of each account this tab has met. An account is cleared in one tab while another still has an answer to
 * write: that one belongs to an earlier life, and must not bring the account back.
 */
export function createGenerations() {
  const met = new Map<string, number>();
  return {
    meet(accountKey: string, account: Account | undefined): void {
      if (account && !met.has(accountKey)) met.set(accountKey, account.generation);
    },
    /** The account to write for, made where there is none yet; null where it was cleared since this tab has met it. */
    living(accounts: Map<string, Account>, accountKey: string): Account | null {
      const generation = met.get(accountKey);
      const account = accounts.get(accountKey);
      if (generation !== undefined && account?.generation !== generation) return null;
      const living = account ?? { generation: Math.random(), size: 0 };
      met.set(accountKey, living.generation);
      accounts.set(accountKey, living);
      return living;
    },
    forget(accountKey: string): void {
      met.delete(accountKey);
    },
  };
}
