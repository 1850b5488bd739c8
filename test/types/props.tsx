/** What must compile, and what must not: checked by the compiler, and never run. */
import {
  GraphAvatar,
  GraphAvatarGroup,
  GraphAvatarProvider,
  GraphPersona,
  type GraphSubject,
  useGraphPhoto,
  useGraphPresence,
} from '../../src';

declare const user: { id: string } | undefined;
declare const maybe: string | null | undefined;
declare const isMe: boolean | undefined;

export const accepted = [
  <GraphAvatar key={1} userId="ada@contoso.com" />,
  <GraphAvatar key={2} userId={user?.id} />,
  <GraphAvatar key={3} userId={maybe} />,
  <GraphAvatar key={4} me={isMe} />,
  <GraphAvatar key={5} userId={user?.id} groupId={null} teamId="" me={false} contactId={undefined} />,
  <GraphAvatar key={6} name="Ada Lovelace" />,
  <GraphAvatar
    key={7}
    initials="AL"
    size={64}
    shape="rounded"
    decorative
    onClick={() => {}}
    data-testid="a"
  />,
  <GraphAvatar key={8} ref={(element: HTMLSpanElement | null) => element?.focus()} driveCreator />,
];

export const acceptedTogether = [
  <GraphPersona key={1} userId={user?.id} secondary={['jobTitle', 'department']} tertiary={() => 'text'} />,
  <GraphAvatar key={2} userId={maybe} presence />,
  <GraphAvatar key={3} name="Ada" presence={{ availability: 'Busy', activity: 'InAMeeting' }} />,
  <GraphAvatarGroup key={4} userIds={['a']} max={3} layout="grid" />,
  <GraphAvatarGroup key={5} groupId={maybe} renderOverflow={(rest, count) => `${count} ${rest.length}`} />,
];

export const refusedTogether = [
  // @ts-expect-error There is no such field.
  <GraphPersona key={1} userId="ada" secondary="shoeSize" />,
  // @ts-expect-error Two subjects.
  <GraphPersona key={2} userId="ada" groupId="g1" />,
  // @ts-expect-error Presence has two parts.
  <GraphAvatar key={3} name="Ada" presence={{ availability: 'Busy' }} />,
  // @ts-expect-error People come from one place.
  <GraphAvatarGroup key={4} userIds={['a']} groupId="g1" />,
  // @ts-expect-error There is no such layout.
  <GraphAvatarGroup key={5} userIds={['a']} layout="circle" />,
];

export const refused = [
  // @ts-expect-error Two subjects.
  <GraphAvatar key={1} userId="ada" groupId="g1" />,
  // @ts-expect-error Two subjects, one of which may be there.
  <GraphAvatar key={2} userId={maybe} teamId={maybe} />,
  // @ts-expect-error Two subjects.
  <GraphAvatar key={3} me userId="ada" />,
  // @ts-expect-error An id is a string.
  <GraphAvatar key={4} userId={42} />,
  // @ts-expect-error The avatar draws its own content.
  <GraphAvatar key={5} name="Ada">
    A
  </GraphAvatar>,
  // @ts-expect-error There is no such shape.
  <GraphAvatar key={6} name="Ada" shape="hexagon" />,
];

const getAccessToken = async () => 'token';
export const providers = [
  <GraphAvatarProvider key={1} accountKey={null} getAccessToken={getAccessToken} />,
  <GraphAvatarProvider key={2} accountKey="me" cloud={{ graphOrigin: 'https://bff.contoso.com' }} />,
  <GraphAvatarProvider
    key={5}
    accountKey="me"
    getAccessToken={getAccessToken}
    scopes={{ user: ['User.Read.All'], presence: ['Presence.Read.All'] }}
    personalAccount
  />,
  <GraphAvatarProvider
    key={6}
    accountKey="me"
    getAccessToken={getAccessToken}
    // @ts-expect-error There is no such subject.
    scopes={{ site: ['Sites.Read.All'] }}
  />,
  // @ts-expect-error Microsoft's own clouds take a token.
  <GraphAvatarProvider key={3} accountKey="me" cloud="usGov" />,
  // @ts-expect-error Who is looking is required.
  <GraphAvatarProvider key={4} getAccessToken={getAccessToken} />,
];

export function Hooks() {
  useGraphPhoto(null);
  useGraphPhoto({ kind: 'driveCreator' }, { size: 48, enabled: false });
  // @ts-expect-error A user has an id.
  useGraphPhoto({ kind: 'user' });
  // @ts-expect-error There is no such subject.
  useGraphPhoto({ kind: 'site', id: 's1' });
  const { status, presence } = useGraphPresence({ kind: 'me' });
  const activity: string | undefined = presence?.activity;
  // @ts-expect-error A status is none of Graph's words for presence.
  const wrong: 'Available' = status;
  const fields = [activity, wrong];
  const subject: GraphSubject = { kind: 'me' };
  return [useGraphPhoto(subject).url, ...fields];
}
