import { GraphAvatar } from 'graph-avatar';
import preview from '../.storybook/preview';

const meta = preview.meta({ component: GraphAvatar });

export const Photo = meta.story({ args: { userId: 'ada@contoso.com' } });

export const Initials = meta.story({ args: { userId: 'nil@contoso.com' } });
