import { useEffect } from 'react';
import { GraphAvatar, GraphAvatarGroup, GraphPersona, useGraphPhoto } from '../../../src';
import { idOf } from '../people';

export const faces = { mounted: 0, unmounted: 0 };

/** Counts so many faces in and out. */
function useCount(count: number): void {
  useEffect(() => {
    faces.mounted += count;
    return () => {
      faces.unmounted += count;
    };
  }, [count]);
}

/** A face of the app's own. */
function OwnFace({ id }: { id: string }) {
  const { url } = useGraphPhoto({ kind: 'user', id });
  return url && <img src={url} alt="" width={32} />;
}

/** One person, or some, in one of the ways in which apps show them. `data-ids` says whose avatars it holds, in their order. */
export function Row({ person, people }: { person: number; people: number }) {
  const some = [0, 1, 2, 3].map((step) => idOf((person + step) % people));
  const [id = ''] = some;
  const kind = person % 10;
  const shown = kind === 0 ? some.slice(0, 2) : kind === 5 ? some : [id];
  useCount(shown.length);
  switch (kind) {
    case 0:
      return (
        <div data-ids={shown.join(' ')}>
          <GraphAvatarGroup userIds={some} max={shown.length} aria-label="Team" />
        </div>
      );
    case 5:
      return (
        <div data-ids={shown.join(' ')}>
          <GraphAvatarGroup layout="spread" aria-label="Team">
            {shown.map((userId) => (
              <GraphAvatar key={userId} userId={userId} presence />
            ))}
          </GraphAvatarGroup>
        </div>
      );
    case 1:
      return <GraphPersona data-ids={id} userId={id} secondary="jobTitle" presence />;
    case 6:
      return <GraphPersona data-ids={id} userId={id} name={`Person ${person}`} />;
    case 3:
      return <OwnFace id={id} />;
    default:
      return (
        <div data-ids={id}>
          <GraphAvatar
            userId={id}
            name={kind > 5 ? `Person ${person}` : undefined}
            presence={kind === 2}
            size={kind === 4 ? 56 : undefined}
            loading={kind === 8 ? 'eager' : 'lazy'}
            onPhotoStatusChange={kind === 7 ? () => {} : undefined}
          />
        </div>
      );
  }
}
