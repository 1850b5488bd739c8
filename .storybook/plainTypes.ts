import type { StrictArgTypes } from 'storybook/internal/types';

/** What our names of types stand for: a table of props links to no declaration. */
export const PLAIN_TYPES: Record<string, string> = {
  Flag: 'boolean | null',
  GetAccessToken: '(request: TokenRequest) => Promise<string>',
  GetInitials: '(name: string, options: GetInitialsOptions) => string',
  GraphCloud: '"global" | "usGov" | "usGovDoD" | "china" | { graphOrigin: string }',
  GraphPersonaLine: 'string | string[] | (profile) => ReactNode',
  PresenceProp: 'boolean | GraphPresence | null',
  RenderRoot: 'ReactElement | (props) => ReactElement',
};

/** React's own default arguments, which say nothing of our props. */
const ELEMENT = 'ReactElement<unknown, string | JSXElementConstructor<any>>';

/** Shows in the tables of props what a type is, in place of a name that only its declaration explains. */
export function withPlainTypes(argTypes: StrictArgTypes): StrictArgTypes {
  const changed = Object.entries(argTypes).map(([name, argType]) => {
    const type = argType.table?.type;
    if (!type?.summary) return [name, argType] as const;
    const summary = PLAIN_TYPES[type.summary] ?? type.summary.replaceAll(ELEMENT, 'ReactElement');
    return [name, { ...argType, table: { ...argType.table, type: { ...type, summary } } }] as const;
  });
  return Object.fromEntries(changed);
}
