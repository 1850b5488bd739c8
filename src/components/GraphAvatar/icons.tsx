import type { SubjectNoun } from '../../react';

/** A person, drawn for this project on a grid of 32, within the circle of a round avatar: nobody is cut off. */
const PERSON = 'M16 6a5 5 0 0 1 0 10 5 5 0 0 1 0-10M10 26c-5 0-3-8 6-8s11 8 6 8';

/** How far to the side people stand, from the back. */
const STANDING: Record<SubjectNoun, number[]> = { person: [0], group: [5, -5], team: [-9, 9, 0] };

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
      // Several are seen from further away.
      viewBox={of === 'person' ? '0 0 32 32' : '-4 -4 40 40'}
      width={size}
      height={size}
      fill="currentColor"
      aria-hidden="true"
      display={isHidden ? 'none' : undefined}
    >
      {STANDING[of].map((x, place, { length }) => (
        <path key={x} d={PERSON} transform={`translate(${x})`} opacity={place < length - 1 ? 0.5 : 1} />
      ))}
    </svg>
  );
}
