import type { ReactNode } from 'react';

interface LineProps {
  of: 'primary' | 'secondary' | 'tertiary';
  text: ReactNode;
  /** True while it is not known what there is to say. */
  isLoading: boolean;
  /** Said, and not seen. */
  spoken?: string;
}

/** A line of text, in its own direction; what is cut off is in its title. A bar where the text is still to come. */
export function Line({ of, text, isLoading, spoken }: LineProps) {
  const isEmpty = text === null || text === undefined || text === false || text === '';
  if (isEmpty && isLoading) return <span data-graph-persona-line={of} data-loading="" aria-hidden="true" />;
  if (isEmpty) return null;
  return (
    <span data-graph-persona-line={of} dir="auto" title={typeof text === 'string' ? text : undefined}>
      {text}
      {spoken && <span data-graph-persona-spoken="">{`, ${spoken}`}</span>}
    </span>
  );
}
