import type { StrictArgTypes } from 'storybook/internal/types';

const DEFAULT = /\s*\bDefault: (`[^`]+`|[^`.;]+)([.;])/;

/**
 * Puts the default that a prop's docstring tells into the column for it, and takes it out of the sentence. It goes before
 * what Storybook finds in the code, so that it is written alike on the pages of components that share a prop.
 */
export function withDefaults(argTypes: StrictArgTypes): StrictArgTypes {
  const changed = Object.entries(argTypes).map(([name, argType]) => {
    const [told = '', value = '', end] = DEFAULT.exec(argType.description ?? '') ?? [];
    if (!told) return [name, argType] as const;
    // What goes on after a semicolon would be half a sentence.
    const description = end === '.' ? argType.description?.replace(told, '').trim() : argType.description;
    const defaultValue = { summary: value.replaceAll('`', '') };
    return [name, { ...argType, description, table: { ...argType.table, defaultValue } }] as const;
  });
  return Object.fromEntries(changed);
}
