import { join } from 'node:path';
import { beforeAll, describe, it } from 'vitest';
import { run } from '../e2e/run';
import { staticSite } from '../e2e/site';
import { installApp } from './installApp';
import { face, inEveryBrowser } from './stage';

describe('a fresh Storybook, with graph-avatar/testing behind it', () => {
  const app = installApp('storybook');
  beforeAll(() => run('npm', ['run', 'build', '--', '--quiet'], app.home));

  inEveryBrowser(
    () => ({ 'storybook.contoso.com': staticSite(join(app.home, 'storybook-static')) }),
    (page) => {
      it.each([
        ['photo', face('ada')],
        ['initials', 'NN'],
      ])('shows the story of %s', async (story, painted) => {
        await page.tab.goto(
          `https://storybook.contoso.com/iframe.html?id=graphavatar--${story}&viewMode=story`,
        );
        await page.shows(painted);
      });
    },
  );
});
