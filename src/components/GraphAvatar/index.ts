export { address, GraphAvatar } from './GraphAvatar';
export { GroupContext } from './groupContext';
export type { GraphAvatarProps } from './props';
export { type NativeProps, type RenderRoot, renderRoot, withElementProps } from './root';
export { type SubjectProps, subjectProps, takeSubject } from './subject';
export { refOf, useMergedRef } from './useMergedRef';
