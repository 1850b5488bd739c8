import { Avatar, type AvatarProps } from '@fluentui/react-avatar';
import { useGraphPhoto, useGraphProfile } from 'graph-avatar';

/** Fluent's Avatar of a person: its look and its props, with name and photo from Graph. */
export function FluentAvatar({ userId, ...props }: AvatarProps & { userId: string }) {
  const person = { kind: 'user', id: userId } as const;
  const { url } = useGraphPhoto(person, { size: props.size ?? 32 });
  const { profile } = useGraphProfile(person);
  return (
    <Avatar
      color="colorful"
      name={profile?.displayName ?? undefined}
      image={url ? { src: url } : undefined}
      {...props}
    />
  );
}
