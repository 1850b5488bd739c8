import { GLOBALS_UPDATED, SET_GLOBALS } from 'storybook/internal/core-events';
import { addons } from 'storybook/manager-api';
import { loadFonts } from './fonts';
import { dataUrl, MARK } from './mark';
import { onSystemTheme, THEMES, themeFor } from './themes';

loadFonts();

addons.setConfig({
  theme: THEMES[themeFor(new URLSearchParams(location.search).get('globals')?.match(/\btheme:(\w+)/)?.[1])],
  sidebar: { showRoots: true },
});

document.querySelector('link[rel="icon"]')?.setAttribute('href', dataUrl(MARK));

// What is around the stories follows the theme that they have.
addons.register('graph-avatar/theme', (api) => {
  let chosen: unknown;
  const follow = () => api.setOptions({ theme: THEMES[themeFor(chosen)] });
  const hear = ({ globals }: { globals: { theme?: unknown } }) => {
    chosen = globals.theme;
    follow();
  };
  api.on(SET_GLOBALS, hear);
  api.on(GLOBALS_UPDATED, hear);
  onSystemTheme(follow);
});
