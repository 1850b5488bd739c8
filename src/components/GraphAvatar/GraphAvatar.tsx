import {
  type ComponentPropsWithoutRef,
  forwardRef,
  type ReactEventHandler,
  type ReactNode,
  useContext,
  useMemo,
  useRef,
} from 'react';
import { canonicalSubject, GraphError, type GraphSubject } from '../../graph';
import { avatarColorIndex, cutInitials, getInitials as defaultGetInitials } from '../../identity';
import { askableSubject } from '../../queries';
import {
  type GraphPhotoStatus,
  noteBroken,
  subjectNoun,
  useGraphAvatarContext,
  usePhoto,
  useProfile,
  useWhenNear,
} from '../../react';
import { type PresenceProp, usePresenceMark } from '../presence';
import { DEFAULT_SIZE } from './box';
import { Face } from './Face';
import { GroupContext } from './groupContext';
import type { RenderRoot } from './root';
import { StatusListener } from './StatusListener';
import { type SubjectProps, takeSubject } from './subject';

/** The largest edge, in CSS px, that has room for one letter only. */
const ONE_LETTER = 20;

interface AvatarOptions {
  /** The person's or group's name. Absent: read from Graph. */
  name?: string | null;
  /** Letters in place of those of the name; the first two are shown, the first alone at 20 px and less. */
  initials?: string | null;
  /** The edge, in CSS px. Default: what the stylesheet's `--graph-avatar-size` says, else 32. */
  size?: number;
  /** Default: `circle`. */
  shape?: 'circle' | 'rounded' | 'square';
  /** A picture of the app's own: nothing is fetched. */
  src?: string | null;
  /** False: initials only. Default: true. */
  fetchPhoto?: boolean;
  /**
   * `true`: the person's presence in Teams is read, and kept fresh while the avatar is near the viewport; or a value of
   * the app's own, as `useGraphPresence` gives it. It is shown in the place of a `badge`, and spoken with the name.
   */
  presence?: PresenceProp;
  /** True where the name stands beside the avatar: it is hidden from assistive technology. Default: false. */
  decorative?: boolean;
  /** True: a ring around the avatar, for who speaks or is selected. It is not spoken. Default: false. */
  active?: boolean;
  /** Lies over the corner at the end of the line, and may stick out. It is not spoken: say in `aria-label` what it means. */
  badge?: ReactNode;
  /**
   * Another root than a `<span>`: an element (`<a href="…" />`, a router's `<Link>`), whose props, handlers, class names,
   * style and ref are merged with the avatar's, or a function that passes all it is given on. A control is named by the
   * person, unless it has an `aria-label` or `aria-labelledby`.
   */
  render?: RenderRoot;
  /**
   * `lazy`: nothing is asked for until the avatar is near the viewport; what is cached is shown at once. `eager`: it is
   * asked for at once. Default: `lazy`; without IntersectionObserver it is as `eager`.
   */
  loading?: 'lazy' | 'eager';
  /** Called after each commit that changed how far the photo has come, the first one included. */
  onPhotoStatusChange?: (status: GraphPhotoStatus) => void;
  /** The picture has loaded: the `<img>`'s event. */
  onLoad?: ReactEventHandler<HTMLImageElement>;
  /** The picture cannot be shown, and the initials stay: the `<img>`'s event. */
  onError?: ReactEventHandler<HTMLImageElement>;
}

/** At most one subject, how it is shown, and every prop of a `<span>`. */
export type GraphAvatarProps = AvatarOptions &
  SubjectProps &
  Omit<ComponentPropsWithoutRef<'span'>, keyof AvatarOptions | 'children'>;

/**
 * A person, group or team: initials at once, and the photo from Microsoft Graph over them when it has loaded.
 *
 * Renders a `<span role="img">` with the name (or what `render` says), that holds the initials or an icon, and one
 * `<img>` for a photo.
 * Its state is on `data-content` (what is painted: `photo`, `initials` or `icon`), `data-status` (the photo's) and
 * `data-presence` (`available`, `busy`, `doNotDisturb`, `away`, `offline` or `unknown`; none where it is not shown).
 * @throws where two subjects are given, or one without a `<GraphAvatarProvider>`.
 */
export const GraphAvatar = /* @__PURE__ */ forwardRef<HTMLElement, GraphAvatarProps>(
  function GraphAvatar(props, ref) {
    const group = useContext(GroupContext);
    const [subject, own] = takeSubject(props);
    const {
      name,
      initials,
      src,
      fetchPhoto = true,
      loading = group.loading ?? 'lazy',
      presence,
      onPhotoStatusChange,
      ...rest
    } = own;
    const look = { ...rest, size: rest.size ?? group.size, shape: rest.shape ?? group.shape };
    const size = look.size ?? DEFAULT_SIZE;

    const context = useGraphAvatarContext(subject && '<GraphAvatar>');
    const element = useRef<HTMLElement>(null);
    const asked = src ? null : askableSubject(context.source, subject);
    const isLazy = loading === 'lazy';
    const whenNear = useWhenNear(element, isLazy);
    const photo = usePhoto(context, fetchPhoto ? asked : null, size, whenNear);

    const givenName = name?.trim();
    const { profile } = useProfile(context, givenName ? null : asked, whenNear);
    const knownName = givenName || profile?.displayName || address(subject);
    const { getInitials = defaultGetInitials } = context;
    const [given, surname] = givenName ? [] : [profile?.givenName, profile?.surname];
    const letters = useMemo(() => {
      const all = initials || getInitials(knownName ?? '', { given, surname });
      return cutInitials(all, size > ONE_LETTER ? 2 : 1);
    }, [initials, getInitials, knownName, given, surname, size]);

    const [mark, presenceWatch] = usePresenceMark(presence, { context, subject, element, isLazy });

    const noun = subjectNoun(subject?.kind);
    const id = subject && idOf(canonicalSubject(subject));
    const seed = id?.toLowerCase() || knownName;
    const colorIndex = useMemo(() => (seed ? avatarColorIndex(seed) : undefined), [seed]);
    const { origin, apiVersion, accountKey } = context.source.scope;

    return (
      <>
        <Face
          {...look}
          innerRef={element}
          forwardedRef={ref}
          owner={src || [origin, apiVersion, accountKey, subject?.kind, id].join(' ')}
          picture={src || photo.url}
          isAtHand={!src && photo.url !== null}
          isKept={!src && photo.blob !== null && context.source.shelf?.isKept(photo.blob) === true}
          status={photo.status}
          letters={letters}
          noun={noun}
          label={[knownName || context.strings[noun], mark?.words].filter(Boolean).join(', ')}
          colorIndex={colorIndex}
          badge={look.badge ?? mark?.badge}
          data-presence={mark?.state}
          onError={(event) => {
            if (photo.url && noteBroken(photo.url)) context.source.onError(notPainted());
            look.onError?.(event);
          }}
        />
        {presenceWatch}
        {onPhotoStatusChange && <StatusListener status={photo.status} onChange={onPhotoStatusChange} />}
      </>
    );
  },
);

function notPainted(): GraphError {
  return new GraphError('A photo cannot be painted: img-src has no blob:, or the picture is damaged.', {
    code: 'NotPainted',
  });
}

/** A userPrincipalName is a name of sorts: better than none until the real one comes, and where it never does. */
export function address(subject: GraphSubject | null): string | null {
  return subject?.kind === 'user' && subject.id.includes('@') ? subject.id : null;
}

function idOf(subject: GraphSubject): string {
  return 'id' in subject ? subject.id : '';
}
