export { address, GraphAvatar, type GraphAvatarProps } from './GraphAvatar';
export { GroupContext } from './groupContext';
export { type NativeProps, type RenderRoot, renderRoot, withElementProps } from './root';
export { type SubjectProps, subjectProps, takeSubject } from './subject';
export { refOf, useMergedRef } from './useMergedRef';
