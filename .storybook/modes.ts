/** Every story is read by axe as it is first shown (by Storybook's addon), and here in each of the other modes. */
import axe from 'axe-core';
import { afterEach, expect } from 'vitest';
import { cdp } from 'vitest/browser';

interface Mode {
  media?: { name: string; value: string };
  direction?: 'rtl';
}

const MODES: Record<string, Mode> = {
  dark: { media: { name: 'prefers-color-scheme', value: 'dark' } },
  'forced colours': { media: { name: 'forced-colors', value: 'active' } },
  'right-to-left': { direction: 'rtl' },
};

async function enter({ media, direction }: Mode) {
  await cdp().send('Emulation.setEmulatedMedia', { features: media ? [media] : [] });
  document.documentElement.dir = direction ?? '';
}

afterEach(async () => {
  try {
    for (const [mode, settings] of Object.entries(MODES)) {
      await enter(settings);
      // The rule on landmarks is for whole pages.
      const { passes, violations } = await axe.run(document.body, { rules: { region: { enabled: false } } });
      const found = violations.map(
        ({ id, nodes }) =>
          `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join(' ')}`,
      );
      expect(found, `what axe finds, ${mode}`).toEqual([]);
      // On an empty page nothing would be found, either.
      const looked = passes.flatMap(({ nodes }) => nodes.map(({ target }) => String(target)));
      expect(
        looked.some((target) => !/^(html|body)$/.test(target)),
        `axe saw a story, ${mode}`,
      ).toBe(true);
    }
  } finally {
    await enter({});
  }
});
