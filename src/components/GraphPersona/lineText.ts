import type { ReactNode } from 'react';
import type { GraphProfile } from '../../graph';

/**
 * What stands in a line: a field of the profile; several, of which the first that has something to say is shown; or
 * what a function makes of the profile, which is null until it is read and where there is none.
 */
export type GraphPersonaLine =
  | keyof GraphProfile
  | readonly (keyof GraphProfile)[]
  | ((profile: GraphProfile | null) => ReactNode);

export function lineText(line: GraphPersonaLine, profile: GraphProfile | null): ReactNode {
  if (typeof line === 'function') return line(profile);
  const fields = typeof line === 'string' ? [line] : line;
  return fields.map((field) => profile?.[field]?.trim()).find(Boolean) ?? null;
}
