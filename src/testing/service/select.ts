/** Applies `$select`: annotations stay, properties that are not named go. */
export function picked(
  entity: Readonly<Record<string, unknown>>,
  select: string | null,
): Record<string, unknown> {
  const names = select?.split(',').map((name) => name.trim());
  const kept = Object.entries(entity).filter(
    ([name]) => !names || name.startsWith('@') || names.includes(name),
  );
  return Object.fromEntries(kept);
}
