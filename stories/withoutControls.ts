/** Props of the providers that nobody types into a form. */
export const PROVIDER_OBJECTS = [
  'scopes',
  'queryClient',
  'store',
  'cacheTimes',
  'getInitials',
  'strings',
  'onError',
] as const;

/** `argTypes` by which these props stand in the table, and cannot be set there. */
export function withoutControls<Prop extends string>(props: readonly Prop[]) {
  const argTypes: Partial<Record<Prop, { control: false }>> = {};
  for (const prop of props) argTypes[prop] = { control: false };
  return argTypes;
}
