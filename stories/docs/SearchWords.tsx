import type { ReactNode } from 'react';

/**
 * Headings by which Storybook finds a page: its own, and words that somebody may type who looks for it. They are not
 * shown. Storybook reads headings from the MDX alone, and not from the Markdown that it imports.
 */
export function SearchWords(_: { children: ReactNode }) {
  return null;
}
