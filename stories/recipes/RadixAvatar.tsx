import * as Avatar from '@radix-ui/react-avatar';
import { getInitials, useGraphPhoto, useGraphProfile } from 'graph-avatar';

/** Radix's Avatar of a person; the classes are yours. */
export function RadixAvatar({ userId, className }: { userId: string; className?: string }) {
  const person = { kind: 'user', id: userId } as const;
  const { url } = useGraphPhoto(person, { size: 48 });
  const { profile } = useGraphProfile(person);
  const name = profile?.displayName ?? '';
  return (
    <Avatar.Root className={className} role="img" aria-label={name || 'Person'}>
      <Avatar.Image src={url ?? undefined} alt="" />
      <Avatar.Fallback>{getInitials(name)}</Avatar.Fallback>
    </Avatar.Root>
  );
}
