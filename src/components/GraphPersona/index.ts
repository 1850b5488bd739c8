export { GraphPersona, type GraphPersonaProps } from './GraphPersona';
export type { GraphPersonaLine } from './lineText';
