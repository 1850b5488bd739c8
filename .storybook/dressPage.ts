/** Gives the page the theme and the direction that are chosen in the toolbar. */
export function dressPage({ theme, direction }: { theme?: string; direction?: string }): void {
  const page = document.documentElement;
  page.dir = direction ?? '';
  if (theme === 'light' || theme === 'dark') page.dataset.theme = theme;
  else delete page.dataset.theme;
}
