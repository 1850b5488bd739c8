import { create } from 'storybook/theming';
import { MARK } from './mark';

const FONT = 'Inter, "Segoe UI", system-ui, sans-serif';

/** The mark and the name. As text, since a picture cannot use the page's fonts. */
const BRAND =
  `<span aria-hidden="true" style="display: flex; margin-inline-end: 10px">${MARK}</span>` +
  '<span style="font-size: 17px; font-weight: 600; letter-spacing: -.2px">graph-avatar</span>';

const SHARED = {
  brandTitle: BRAND,
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
