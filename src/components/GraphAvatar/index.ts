export { GraphAvatar, type GraphAvatarProps } from './GraphAvatar';
