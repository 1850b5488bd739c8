import regular from '@fontsource/inter/files/inter-latin-400-normal.woff2';
import semibold from '@fontsource/inter/files/inter-latin-600-normal.woff2';

/** Gives Storybook's own window the font of the pages. By script: styles that are imported there do not reach it. */
export function loadFonts(): void {
  for (const [weight, url] of Object.entries({ 400: regular, '600 700': semibold })) {
    document.fonts.add(new FontFace('Inter', `url(${url})`, { weight }));
  }
}
