import type { Part } from './fault';

/** One request inside a `$batch`. */
export interface LoggedBatchItem {
  /** By which its answer is told from the others. */
  readonly id: string;
  /** In capitals. */
  readonly method: string;
  /** As it was sent, relative to the version. */
  readonly url: string;
  /** `null` until it is answered. */
  readonly status: number | null;
}

/** One HTTP request. */
export interface LoggedRequest {
  /** In capitals; `OPTIONS` is a preflight. */
  readonly method: string;
  /** As it was sent, host and query included. */
  readonly url: string;
  /** What follows the version, without the query: `/$batch`, `/users/ada%40contoso.com/photo`. */
  readonly path: string;
  /** The `Authorization` header; `null` where there was none. */
  readonly authorization: string | null;
  /** `include` is what a backend-for-frontend needs. */
  readonly credentials: RequestCredentials;
  /** `null` until it is answered; 0 where it was aborted or its connection broke. */
  readonly status: number | null;
  /** What a `$batch` asked for; `null` for every other request. */
  readonly batch: readonly LoggedBatchItem[] | null;
  /** When it arrived: ms since the epoch, by `Date.now()`. */
  readonly at: number;
}

/** One thing asked of Graph, by a GET of its own or in a batch: the unit in which Graph throttles. */
export interface LoggedItem {
  /** In capitals. */
  readonly method: string;
  /** What follows the version, without the query, in either way of asking. */
  readonly path: string;
  /** `null` where the path is none that Graph knows. */
  readonly part: Part | null;
  /** What was posted, as JSON; left out where nothing was. */
  readonly body?: unknown;
  /** Whether it came in a `$batch`. */
  readonly batched: boolean;
  /** `null` until it is answered; 0 where its request was aborted or its connection broke. */
  readonly status: number | null;
}

type Writable<Entry> = { -readonly [Key in keyof Entry]: Entry[Key] };

export interface RequestLog {
  readonly requests: readonly LoggedRequest[];
  readonly items: readonly LoggedItem[];
  open(request: Request, path: string): Writable<LoggedRequest>;
  ask(item: Omit<LoggedItem, 'status'>): Writable<LoggedItem>;
  clear(): void;
}

export function createRequestLog(): RequestLog {
  let requests: LoggedRequest[] = [];
  let items: LoggedItem[] = [];
  return {
    get requests() {
      return requests;
    },
    get items() {
      return items;
    },
    open({ method, url, headers, credentials }, path) {
      const authorization = headers.get('Authorization');
      const entry = {
        method,
        url,
        path,
        authorization,
        credentials,
        status: null,
        batch: null,
        at: Date.now(),
      };
      requests.push(entry);
      return entry;
    },
    ask(item) {
      const entry = { ...item, status: null };
      items.push(entry);
      return entry;
    },
    clear() {
      // New arrays: what a test has taken out of the log stays as it was.
      requests = [];
      items = [];
    },
  };
}
