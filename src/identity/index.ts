export { type AvatarColor, avatarColorIndex, getAvatarColor } from './color';
export { fnv1a } from './fnv1a';
export { cutInitials, type GetInitialsOptions, getInitials } from './initials';
