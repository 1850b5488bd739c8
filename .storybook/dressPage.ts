const { documentElement } = document;

/** Gives the page the theme and the direction that are chosen in the toolbar. */
export function dressPage({ theme, direction }: { theme?: string; direction?: string }): void {
  documentElement.dir = direction ?? '';
  if (theme === 'light' || theme === 'dark') documentElement.dataset.theme = theme;
  else delete documentElement.dataset.theme;
}

/**
 * Gives a story that stands on a page of text in a frame of its own what that page has. Its own Storybook does not
 * know what is chosen in the toolbar. Returns what stops it; null for a story that stands in no such frame.
 */
export function followPage(): (() => void) | null {
  const page = window.frameElement?.ownerDocument;
  // Storybook's window is a page, too, though none of text.
  if (!page?.getElementById('storybook-docs')) return null;
  const follow = () =>
    dressPage({ theme: page.documentElement.dataset.theme, direction: page.documentElement.dir });
  follow();
  const observer = new MutationObserver(follow);
  observer.observe(page.documentElement, { attributeFilter: ['dir', 'data-theme'] });
  return () => observer.disconnect();
}
