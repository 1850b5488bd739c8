import { join } from 'node:path';
import { beforeAll, describe, it } from 'vitest';
import { run } from '../e2e/run';
import { staticSite } from '../e2e/site';
import { installApp } from './installApp';
import { face, inEveryBrowser } from './stage';

describe('a fresh Vite app', () => {
  const app = installApp('vite');
  beforeAll(() => run('npm', ['run', 'build'], app.home));

  inEveryBrowser(
    () => ({ 'vite.contoso.com': staticSite(join(app.home, 'dist')) }),
    (page) => {
      it('shows faces, and initials where there is no photo', async () => {
        await page.tab.goto('https://vite.contoso.com/');
        await page.shows(face('ada'), face('grace'), 'NN');
      });
    },
  );
});
