import { afterEach, describe, expect, it, vi } from 'vitest';
import { createGate } from '../../../../src/graph/transport/gate';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

async function isStillClosed(opening: Promise<void>): Promise<boolean> {
  let isOpen = false;
  void opening.then(() => {
    isOpen = true;
  });
  for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
  return !isOpen;
}

describe('the gate', () => {
  it('is closed for as long as it is told, and a shorter pause changes nothing', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    const gate = createGate();
    expect(gate.isOpen()).toBe(true);
    gate.close(1000);
    gate.close(10);
    const opening = gate.whenOpen();
    await vi.advanceTimersByTimeAsync(990);
    expect(gate.isOpen()).toBe(false);
    expect(await isStillClosed(opening)).toBe(true);
    await vi.advanceTimersByTimeAsync(10);
    await opening;
    expect(gate.isOpen()).toBe(true);
  });

  it('is closed while the tab is hidden', async () => {
    const page = Object.assign(new EventTarget(), { visibilityState: 'hidden' });
    vi.stubGlobal('document', page);
    const gate = createGate();
    expect(gate.isOpen()).toBe(false);
    const opening = gate.whenOpen();
    page.dispatchEvent(new Event('visibilitychange'));
    expect(await isStillClosed(opening)).toBe(true);
    page.visibilityState = 'visible';
    page.dispatchEvent(new Event('visibilitychange'));
    await opening;
  });

  it('is closed while there is no connection', async () => {
    const events = new EventTarget();
    vi.stubGlobal('addEventListener', events.addEventListener.bind(events));
    vi.stubGlobal('removeEventListener', events.removeEventListener.bind(events));
    vi.stubGlobal('navigator', { onLine: false });
    const gate = createGate();
    const opening = gate.whenOpen();
    expect(await isStillClosed(opening)).toBe(true);
    vi.stubGlobal('navigator', { onLine: true });
    events.dispatchEvent(new Event('online'));
    await opening;
  });
});
