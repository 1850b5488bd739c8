export { type AvatarColor, type GetInitialsOptions, getAvatarColor, getInitials } from './identity';
