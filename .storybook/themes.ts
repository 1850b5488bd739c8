import { create } from 'storybook/theming';
import { dataUrl, MARK } from './mark';

const FONT = 'Inter, "Segoe UI", system-ui, sans-serif';

/** The mark and the name, in the colour of the text. */
const brand = (ink: string) =>
  dataUrl(
    `<svg xmlns="http://www.w3.org/2000/svg" width="170" height="28">${MARK}` +
      `<text x="38" y="19.5" font-family="${FONT.replaceAll('"', "'")}" font-size="17" font-weight="600" ` +
      `letter-spacing="-.2" fill="${ink}">graph-avatar</text></svg>`,
  );

const SHARED = {
  brandTitle: 'graph-avatar',
  brandUrl: './',
  brandTarget: '_self',
  fontBase: FONT,
  fontCode: 'ui-monospace, "Cascadia Code", Menlo, Consolas, monospace',
  appBorderRadius: 8,
  inputBorderRadius: 6,
} as const;

/** Storybook's own look, about the stories and on the pages of text. The pages' colours are those of `preview.css`. */
export const THEMES = {
  light: create({
    base: 'light',
    ...SHARED,
    brandImage: brand('#22222b'),
    colorPrimary: '#5b4bd6',
    colorSecondary: '#5443cc',
    appBg: '#f6f6fa',
    appContentBg: '#ffffff',
    appPreviewBg: '#ffffff',
    appBorderColor: '#e3e3ea',
    barBg: '#ffffff',
    barTextColor: '#5d5d6b',
    barHoverColor: '#5443cc',
    barSelectedColor: '#5443cc',
    textColor: '#22222b',
    textMutedColor: '#5d5d6b',
  }),
  dark: create({
    base: 'dark',
    ...SHARED,
    brandImage: brand('#f0f0f5'),
    colorPrimary: '#a79bff',
    colorSecondary: '#a79bff',
    appBg: '#141419',
    appContentBg: '#1b1b21',
    appPreviewBg: '#1b1b21',
    appHoverBg: '#2a2a35',
    appBorderColor: '#33333e',
    barBg: '#1b1b21',
    barTextColor: '#b2b2c0',
    barHoverColor: '#c3baff',
    barSelectedColor: '#c3baff',
    textColor: '#f0f0f5',
    textMutedColor: '#b2b2c0',
    inputBg: '#141419',
    inputBorder: '#4a4a58',
    inputTextColor: '#f0f0f5',
    buttonBg: '#26262f',
    buttonBorder: '#4a4a58',
  }),
};

const system = window.matchMedia('(prefers-color-scheme: dark)');

/** The look for what is chosen in the toolbar: `light`, `dark`, or the system's. */
export function themeFor(chosen: unknown): keyof typeof THEMES {
  if (chosen === 'light' || chosen === 'dark') return chosen;
  return system.matches ? 'dark' : 'light';
}

/** Tells when the system's theme changes. */
export function onSystemTheme(listen: () => void): () => void {
  system.addEventListener('change', listen);
  return () => system.removeEventListener('change', listen);
}
