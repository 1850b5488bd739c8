import { CONDITIONS } from './conditions';
import { itemTime } from './itemTime';
import { sleep } from './sleep';
import { slots } from './slots';

/** Takes the service's time over the items of one request: a GET has one, a `$batch` has many. */
export type Service = (paths: readonly string[]) => Promise<void>;

/**
 * How the limits are read. "At most four items of one batch at a time": a post's items start in order, the fifth when
 * one of the first four is done. "At most four at once for one mailbox": a photo lives in the mailbox of the person
 * shown, so a fifth photo item for the same person, from whatever request, waits. The true service answers it with a
 * 429 instead (`MailboxConcurrency`); to wait is the reading that is kinder to a contender that asks for everything
 * many times, and throttling has a scenario of its own.
 */
export function createService(): Service {
  const mailboxes = new Map<string, ReturnType<typeof slots>>();

  function run(path: string): Promise<void> {
    const work = () => sleep(itemTime(path));
    const mailbox = /^\/?(.*?)\/photos?\b/.exec(path.toLowerCase())?.[1];
    if (mailbox === undefined) return work();
    const turn = mailboxes.get(mailbox) ?? slots(CONDITIONS.itemsAtOnceForMailbox);
    mailboxes.set(mailbox, turn);
    return turn(work);
  }

  return async (paths) => {
    const turn = slots(CONDITIONS.itemsAtOnceInBatch);
    await Promise.all(paths.map((path) => turn(() => run(path))));
  };
}
