import { TOKEN } from '../../app/token';

const BATCH = 'https://graph.microsoft.com/v1.0/$batch';
const tuning = new URLSearchParams(location.search);

/** Found by trying (`--floor items=…&posts=…`): with four, no item of a post waits for another. */
const ITEMS_IN_POST = Number(tuning.get('items') ?? 4);
const POSTS_IN_FLIGHT = Number(tuning.get('posts') ?? Number.POSITIVE_INFINITY);
/** What `graph-avatar` must do and this page need not: `--floor contract=1` shows what that costs by itself. */
const HAS_CONTRACT = tuning.has('contract');
const HAS_METADATA = HAS_CONTRACT || tuning.has('metadata');
const HAS_OBJECT_URLS = HAS_CONTRACT || tuning.has('objectUrls');

interface Item {
  id: string;
  status: number;
  headers: Record<string, string>;
  body: unknown;
}

const queue: string[] = [];
let inFlight = 0;

/** Asks for the photos of these people, sized; `onPhoto` gets each as a URL, or null where there is none. */
export function readPhotos(ids: readonly string[], onPhoto: (id: string, url: string | null) => void): void {
  queue.push(...ids);
  send();

  function send(): void {
    while (queue.length > 0 && inFlight < POSTS_IN_FLIGHT) {
      inFlight++;
      post(queue.splice(0, ITEMS_IN_POST)).finally(() => {
        inFlight--;
        send();
      });
    }
  }

  async function post(some: string[]): Promise<void> {
    const response = await fetch(BATCH, {
      method: 'POST',
      headers: { Authorization: `Bearer ${TOKEN}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({
        requests: some.flatMap((id) => [
          { id, method: 'GET', url: `/users/${id}/photos/48x48/$value` },
          ...(HAS_METADATA ? [{ id: `${id} metadata`, method: 'GET', url: `/users/${id}/photo` }] : []),
        ]),
      }),
    });
    const { responses }: { responses: Item[] } = await response.json();
    for (const { id, status, headers, body } of responses) {
      if (id.endsWith(' metadata')) continue;
      const type = headers['Content-Type'] ?? '';
      if (status === 200)
        onPhoto(id, HAS_OBJECT_URLS ? objectUrl(String(body), type) : `data:${type};base64,${body}`);
      else if (status === 429)
        setTimeout(() => readPhotos([id], onPhoto), Number(headers['Retry-After']) * 1000);
      else onPhoto(id, null);
    }
  }
}

function objectUrl(base64: string, type: string): string {
  const bytes = Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0));
  return URL.createObjectURL(new Blob([bytes], { type }));
}
