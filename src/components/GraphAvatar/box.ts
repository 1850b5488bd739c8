import type { CSSProperties } from 'react';

/** The edge of an avatar that is given none, in CSS px. */
export const DEFAULT_SIZE = 32;

/**
 * The size that an avatar keeps where no stylesheet is loaded. `display` is for that case alone: the stylesheet empties
 * `--graph-avatar-unstyled`, and what is left, `revert-layer`, gives way to it and to an app's classes (`hidden`).
 */
const BOX: Record<string, string> = {
  '--graph-avatar-unstyled': 'inline-block',
  display: 'var(--graph-avatar-unstyled, revert-layer)',
  width: `var(--graph-avatar-size, ${DEFAULT_SIZE}px)`,
  height: `var(--graph-avatar-size, ${DEFAULT_SIZE}px)`,
};

/** The root's style. Without a `size` that of the region holds, by its token. */
export function boxOf(size: number | undefined, style: CSSProperties | undefined): CSSProperties {
  const sized = size === undefined ? undefined : { '--graph-avatar-size': `${size}px` };
  return { ...BOX, ...sized, ...style };
}
