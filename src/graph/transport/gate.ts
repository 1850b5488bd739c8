import { isAwake, whenAwake } from './awake';
import { sleep } from './sleep';

/** Whether requests of this account may leave now. */
export interface Gate {
  isOpen(): boolean;
  /** Resolves when it is open: the pause is over, and the tab is visible and online. */
  whenOpen(): Promise<void>;
  /** Closes it for some ms; a longer pause that is on already holds. */
  close(ms: number): void;
  /** How much of the pause is left, in ms. */
  pause(): number;
}

export function createGate(): Gate {
  // On the monotonic clock: the pause is neither cut nor stretched when the machine's clock is set.
  let opensAt = 0;
  const pause = () => Math.max(0, opensAt - performance.now());
  const isOpen = () => pause() === 0 && isAwake();
  return {
    pause,
    isOpen,
    async whenOpen() {
      while (!isOpen()) {
        await sleep(pause());
        await whenAwake();
      }
    },
    close(ms) {
      opensAt = Math.max(opensAt, performance.now() + ms);
    },
  };
}
