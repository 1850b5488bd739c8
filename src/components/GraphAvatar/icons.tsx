import type { SubjectNoun } from '../../react';

/** A person, drawn for this project on a grid of 32, within the circle of a round avatar: nobody is cut off. */
const PERSON =
  'M16 6a5 5 0 1 1 0 10 5 5 0 0 1 0-10ZM9.9 26.2a2.7 2.7 0 0 1-2.7-2.7c0-3.6 3.6-5.8 8.8-5.8s8.8 2.2 8.8 5.8a2.7 2.7 0 0 1-2.7 2.7Z';

/** Where people stand, from the back: by how much each is made smaller, and moved across and down. */
const STANDING: Record<SubjectNoun, [scale: number, x: number, y: number][]> = {
  person: [[1, 0, 0]],
  group: [
    [0.72, 8.6, 5.2],
    [0.86, -1, 3.2],
  ],
  team: [
    [0.68, -2.4, 5.6],
    [0.68, 12.6, 5.6],
    [0.84, 2.56, 3],
  ],
};

interface SubjectIconProps {
  of: SubjectNoun;
  /** In CSS px, for pages without the stylesheet. */
  size: number;
  isHidden: boolean;
}

/**
 * What stands for a subject without a name: a person, two of them, or three; who stands behind is paler.
 * Renders an `<svg>` in the colour of the text.
 */
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
      {STANDING[of].map(([scale, x, y], place, { length }) => (
        <path
          key={x}
          d={PERSON}
          transform={`matrix(${scale} 0 0 ${scale} ${x} ${y})`}
          opacity={place < length - 1 ? 0.5 : 1}
        />
      ))}
    </svg>
  );
}
