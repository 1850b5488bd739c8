import type { GraphAvatarStrings } from '../../react';

/** Drawn for this project on a grid of 32; what stands outside the avatar's edge is cut off by it. */
const PATHS: Record<keyof GraphAvatarStrings, string> = {
  person: 'M16 6.5a5.75 5.75 0 1 1 0 11.5 5.75 5.75 0 0 1 0-11.5ZM5 30c0-6 4.9-9.8 11-9.8S27 24 27 30v3H5Z',
  group:
    'M11.5 8.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9Zm10.2 1.8a3.6 3.6 0 1 1 0 7.2 3.6 3.6 0 0 1 0-7.2ZM3 28.5c0-5 3.8-8.2 8.5-8.2s8.5 3.2 8.5 8.2V33H3Zm19.4 4.5v-4.5c0-3.2-1-5.8-2.7-7.7.6-.2 1.3-.3 2-.3 4 0 7.3 2.8 7.3 7.2V33Z',
  team: 'M16 6a4.3 4.3 0 1 1 0 8.6A4.3 4.3 0 0 1 16 6Zm-8.3 4.2a3.3 3.3 0 1 1 0 6.6 3.3 3.3 0 0 1 0-6.6Zm16.6 0a3.3 3.3 0 1 1 0 6.6 3.3 3.3 0 0 1 0-6.6ZM9.5 17h13v7.5a6.5 6.5 0 0 1-13 0Zm-6.5 1.8h4.3v6c0 1.3.3 2.5.8 3.6A4.8 4.8 0 0 1 3 24Zm26 0h-4.3v6c0 1.3-.3 2.5-.8 3.6A4.8 4.8 0 0 0 29 24Z',
};

interface SubjectIconProps {
  of: keyof GraphAvatarStrings;
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
