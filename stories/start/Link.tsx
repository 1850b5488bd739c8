import type { ReactNode } from 'react';
import { NAVIGATE_URL } from 'storybook/internal/core-events';
import { addons } from 'storybook/preview-api';

interface LinkProps {
  /** The id of a page of this Storybook. */
  to: string;
  /** Makes the link a card. */
  title?: string;
  isMain?: boolean;
  children: ReactNode;
}

/** A link to another page, which the window around this one has to follow. */
export function Link({ to, title, isMain = false, children }: LinkProps) {
  const href = `./?path=/docs/${to}`;
  return (
    <a
      className={title ? 'start-card' : isMain ? 'start-button start-main' : 'start-button'}
      href={href}
      target="_parent"
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        addons.getChannel().emit(NAVIGATE_URL, `?path=/docs/${to}`);
      }}
    >
      {title && <strong>{title}</strong>}
      <span>{children}</span>
    </a>
  );
}
