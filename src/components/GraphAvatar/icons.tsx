import type { SubjectNoun } from '../../react';

/**
 * Drawn for this project on a grid of 32, within the circle of a round avatar: nobody, and no shape, is cut off.
 * A group is two people, one behind the other; a team is three.
 */
const PATHS: Record<SubjectNoun, string> = {
  person:
    'M16 6a5 5 0 1 1 0 10 5 5 0 0 1 0-10ZM9.9 26.2a2.7 2.7 0 0 1-2.7-2.7c0-3.6 3.6-5.8 8.8-5.8s8.8 2.2 8.8 5.8a2.7 2.7 0 0 1-2.7 2.7Z',
  group:
    'M12.3 8a4.4 4.4 0 1 1 0 8.8 4.4 4.4 0 0 1 0-8.8ZM7 24.8A2.3 2.3 0 0 1 4.7 22.5c0-2.8 3.1-4.3 7.6-4.3s7.6 1.5 7.6 4.3a2.3 2.3 0 0 1-2.3 2.3ZM21.3 9.6a3.6 3.6 0 1 1-2.4 6.3 5.9 5.9 0 0 0 .2-5.5 3.6 3.6 0 0 1 2.2-.8ZM21.4 24.8h3.9a2.2 2.2 0 0 0 2.2-2.2c0-2.6-2.4-4.2-6.1-4.2-.6 0-1.1 0-1.6.1 1.2 1 1.9 2.3 1.9 4 0 .8-.1 1.6-.3 2.3Z',
  team: 'M16 6.8a4.3 4.3 0 1 1 0 8.6 4.3 4.3 0 0 1 0-8.6ZM11.2 24.8a2.3 2.3 0 0 1-2.3-2.3c0-3.2 2.8-5.4 7.1-5.4s7.1 2.2 7.1 5.4a2.3 2.3 0 0 1-2.3 2.3ZM7.8 10.2a3.1 3.1 0 1 1 0 6.2 3.1 3.1 0 0 1 0-6.2ZM24.2 10.2a3.1 3.1 0 1 1 0 6.2 3.1 3.1 0 0 1 0-6.2ZM7.4 23.6H5.6a2 2 0 0 1-2-2c0-2.2 1.7-3.7 4.4-3.7.5 0 1 .1 1.4.2a6.2 6.2 0 0 0-2.1 4.6c0 .3 0 .6.1.9ZM24.6 23.6h1.8a2 2 0 0 0 2-2c0-2.2-1.7-3.7-4.4-3.7-.5 0-1 .1-1.4.2a6.2 6.2 0 0 1 2.1 4.6c0 .3 0 .6-.1.9Z',
};

interface SubjectIconProps {
  of: SubjectNoun;
  /** In CSS px, for pages without the stylesheet. */
  size: number;
  isHidden: boolean;
}

/** What stands for a subject without a name. Renders an `<svg>` in the colour of the text. */
export function SubjectIcon({ of, size, isHidden }: SubjectIconProps) {
  return (
    <svg
      viewBox="0 0 32 32"
      width={size}
      height={size}
      fill="currentColor"
      aria-hidden="true"
      display={isHidden ? 'none' : undefined}
    >
      <path d={PATHS[of]} />
    </svg>
  );
}
