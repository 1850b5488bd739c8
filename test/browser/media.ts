import { onTestFinished } from 'vitest';
import { cdp } from 'vitest/browser';

/** Makes the browser say that its user prefers something, until the test ends: `prefers({ 'color-scheme': 'dark' })`. */
export async function prefers(features: Record<string, string>) {
  const set = (values: Record<string, string>) =>
    cdp().send('Emulation.setEmulatedMedia', {
      features: Object.entries(values).map(([name, value]) => ({
        name: name === 'forced-colors' ? name : `prefers-${name}`,
        value,
      })),
    });
  await set(features);
  onTestFinished(async () => {
    await set({});
  });
}
