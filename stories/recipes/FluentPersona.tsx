import { Persona, type PersonaProps } from '@fluentui/react-persona';
import { useGraphPhoto, useGraphPresence, useGraphProfile } from 'graph-avatar';

type Presence = NonNullable<PersonaProps['presence']>;
type Status = Extract<Presence, { status?: unknown }>['status'];

const STATUS: Record<string, Status> = {
  Available: 'available',
  AvailableIdle: 'available',
  Away: 'away',
  BeRightBack: 'away',
  Busy: 'busy',
  BusyIdle: 'busy',
  DoNotDisturb: 'do-not-disturb',
  Offline: 'offline',
};

/** Fluent's Persona of a person: photo, name, job title and presence from Graph. */
export function FluentPersona({ userId, ...props }: PersonaProps & { userId: string }) {
  const person = { kind: 'user', id: userId } as const;
  const { url } = useGraphPhoto(person, { size: 56 });
  const { profile } = useGraphProfile(person);
  const { presence } = useGraphPresence(person);
  return (
    <Persona
      name={profile?.displayName ?? ''}
      secondaryText={profile?.jobTitle}
      avatar={{ color: 'colorful', image: url ? { src: url } : undefined }}
      presence={
        presence
          ? {
              status: STATUS[presence.availability] ?? 'unknown',
              outOfOffice: presence.activity === 'OutOfOffice',
            }
          : undefined
      }
      {...props}
    />
  );
}
