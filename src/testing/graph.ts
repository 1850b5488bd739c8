import type { Rgb } from './picture/png';
import type { Authenticate } from './service/authenticate';
import type { CorsOptions } from './service/cors';
import type { FaultOptions } from './service/fault';
import type { Delay } from './service/latency';
import type { LoggedItem, LoggedRequest } from './service/requestLog';
import type { PhotoSpec } from './tenant/photoOptions';
import type { PresenceOptions, TenantOptions } from './tenant/tenantOptions';

/** The tenant, who may ask, and how other origins are answered. */
export interface GraphOptions extends TenantOptions, CorsOptions {
  /**
   * Who sends a request. Default: a non-empty bearer token that is a user's id or UPN signs in that user, any other
   * one `me`; without a token, nobody. For a backend that holds the token itself: `() => 'ada@contoso.com'`; for an
   * account that has consented to little: `() => ({ user: 'ada@contoso.com', permissions: ['User.Read'] })`.
   */
  authenticate?: Authenticate;
}

/** A synthetic tenant that answers as Microsoft Graph does. */
export interface Graph {
  /**
   * Answers a request to any host. A 404 and its like are responses, as with `fetch`.
   *
   * @throws TypeError where a fault of status 0 breaks the connection; the signal's reason where it is aborted
   */
  handle(request: Request): Promise<Response>;

  /** Every HTTP request since the start or `clearLog`, in order of arrival, preflights included. */
  readonly requests: readonly LoggedRequest[];
  /** All that was asked of Graph, batched or not, in order of arrival. Preflights and `$batch` itself are left out. */
  readonly items: readonly LoggedItem[];
  /** Empties `requests` and `items`. Arrays that were read before stay as they were. */
  clearLog(): void;

  /**
   * Gives a photo, another one, or with `null` none. Each call makes a new ETag (of identical bytes too, as Graph
   * does) and, for drawn pictures, another colour.
   *
   * @param subject - a user's id or UPN, or the id of a group, team or contact
   */
  setPhoto(subject: string, photo: PhotoSpec): void;
  /**
   * Changes somebody's presence in Teams.
   *
   * @param user - an id or a UPN
   */
  setPresence(user: string, presence: PresenceOptions): void;
  /** The ETag in the metadata of a subject's photo as it was sent, or `null`. */
  etagOf(subject: string): string | null;
  /** The colour of a subject's picture as it is drawn now: its background and the exact colour of its corners. */
  colorOf(subject: string): Rgb;

  /**
   * Makes requests fail. Of several faults that apply, the latest counts.
   *
   * @param target - a subject as in `setPhoto`; `'*'`, whatever is asked for, batch items singly; `'$batch'`, whole posts
   * @param status - the HTTP status; 0 breaks the connection (a batch item becomes a 503); 200 without a `body` changes
   * the true answer
   * @returns ends the fault
   */
  fail(target: string, status: number, options?: FaultOptions): () => void;
  /** Makes Graph slow. A batch takes as long as its slowest item. Default 0 ms. */
  delay(delay: Delay): void;

  /** The tenant as it was created: photos and presence back, no faults, no delay, an empty log. */
  reset(): void;
}
