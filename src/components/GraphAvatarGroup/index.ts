export { GraphAvatarGroup, type GraphAvatarGroupProps } from './GraphAvatarGroup';
