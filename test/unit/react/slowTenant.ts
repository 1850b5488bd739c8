import { vi } from 'vitest';
import { createGraph } from '../../../src/testing';

/** A request that has left and is not answered yet. */
export interface Exchange {
  /** Graph answers it, as of now. */
  answer(): Promise<void>;
  /** Its connection breaks. */
  fail(): void;
}

/** People whose photos say whose they are and which, behind a network whose answers come when a test lets them. */
export function slowTenant(names: readonly string[]) {
  const versions = new Map(names.map((name) => [name, 1]));
  const last = new Map(versions);
  const onTheWay = new Set<Exchange>();
  const graph = createGraph({
    users: names.map((name) => ({
      userPrincipalName: `${name}@contoso.com`,
      displayName: name,
      photo: { picture: pictureOf(name, 1) },
    })),
  });
  vi.stubGlobal('fetch', (url: string, { signal, ...sent }: RequestInit) => {
    return new Promise<Response>((resolve, reject) => {
      const exchange: Exchange = {
        async answer() {
          const response = await graph.handle(new Request(url, sent));
          onTheWay.delete(exchange);
          resolve(response);
        },
        fail() {
          onTheWay.delete(exchange);
          reject(new TypeError('Failed to fetch'));
        },
      };
      onTheWay.add(exchange);
      signal?.addEventListener('abort', () => {
        onTheWay.delete(exchange);
        reject(signal.reason);
      });
    });
  });
  return {
    onTheWay,
    /** Somebody has uploaded another photo. */
    upload(name: string): void {
      const version = (last.get(name) ?? 0) + 1;
      last.set(name, version);
      versions.set(name, version);
      graph.setPhoto(`${name}@contoso.com`, { picture: pictureOf(name, version) });
    },
    remove(name: string): void {
      versions.delete(name);
      graph.setPhoto(`${name}@contoso.com`, null);
    },
    /** What somebody's photo says now; null where there is none. */
    words(name: string): string | null {
      const version = versions.get(name);
      return version === undefined ? null : wordsOf(name, version);
    },
  };
}

/** What a picture of such a tenant says. */
export async function wordsIn(picture: Blob): Promise<string> {
  return (await picture.text()).slice(1);
}

function wordsOf(name: string, version: number): string {
  return `PNG ${name} ${version}`;
}

function pictureOf(name: string, version: number): Uint8Array<ArrayBuffer> {
  return Uint8Array.of(0x89, ...new TextEncoder().encode(wordsOf(name, version)));
}
