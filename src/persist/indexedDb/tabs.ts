import type { StoreChange } from '../../queries';
import { NAME, VERSION } from './database';

export interface Tabs {
  tell(change: StoreChange): void;
  listen(onChange: (change: StoreChange) => void): () => void;
}

/** The other tabs of this origin. Where a browser has no BroadcastChannel, each tab is by itself. */
export function otherTabs(): Tabs {
  const listeners = new Set<(change: StoreChange) => void>();
  let channel: BroadcastChannel | null = null;

  /** Not before it is wanted: it keeps a server's process alive. */
  function open(): BroadcastChannel | null {
    if (channel || typeof BroadcastChannel === 'undefined') return channel;
    channel = new BroadcastChannel(`${NAME} ${VERSION}`);
    channel.onmessage = ({ data }: MessageEvent<StoreChange>) => {
      for (const listener of [...listeners]) listener(data);
    };
    return channel;
  }

  return {
    tell: (change) => open()?.postMessage(change),
    listen(onChange) {
      open();
      listeners.add(onChange);
      return () => {
        listeners.delete(onChange);
      };
    },
  };
}
