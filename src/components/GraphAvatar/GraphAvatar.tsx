import {
  type ComponentPropsWithoutRef,
  type CSSProperties,
  forwardRef,
  useEffect,
  useImperativeHandle,
  useMemo,
  useRef,
} from 'react';
import { canonicalSubject, type GraphSubject } from '../../graph';
import { cutInitials, getAvatarColor } from '../../identity';
import { askableSubject } from '../../queries';
import {
  type GraphPhotoStatus,
  subjectNoun,
  useGraphAvatarContext,
  useLatest,
  usePhoto,
  useProfile,
  useWhenNear,
} from '../../react';
import { SubjectIcon } from './icons';
import { type SubjectProps, takeSubject } from './subject';
import { usePicture } from './usePicture';

interface AvatarOptions {
  /** The person's or group's name. Absent: read from Graph. */
  name?: string | null;
  /** Letters in place of those of the name; the first two are shown. */
  initials?: string | null;
  /** The edge, in CSS px. Default: 32. */
  size?: number;
  /** Default: `circle`. */
  shape?: 'circle' | 'rounded' | 'square';
  /** A picture of the app's own: nothing is fetched. */
  src?: string | null;
  /** False: initials only. Default: true. */
  fetchPhoto?: boolean;
  /** True where the name stands beside the avatar: it is hidden from assistive technology. Default: false. */
  decorative?: boolean;
  /**
   * `lazy`: nothing is asked for until the avatar is near the viewport; what is cached is shown at once. `eager`: it is
   * asked for at once. Default: `lazy`; without IntersectionObserver it is as `eager`.
   */
  loading?: 'lazy' | 'eager';
  /** Called after each commit that changed how far the photo has come, the first one included. */
  onPhotoStatusChange?: (status: GraphPhotoStatus) => void;
}

export type GraphAvatarProps = AvatarOptions &
  SubjectProps &
  Omit<ComponentPropsWithoutRef<'span'>, keyof AvatarOptions | 'children'>;

/**
 * A person, group or team: initials at once, and the photo from Microsoft Graph over them when it has loaded.
 *
 * Renders a `<span role="img">` with the name, that holds the initials or an icon, and one `<img>` for a photo.
 * Its state is on `data-content` (what is painted: `photo`, `initials` or `icon`) and `data-status` (the photo's).
 * @throws where two subjects are given, or one without a `<GraphAvatarProvider>`.
 */
export const GraphAvatar = forwardRef<HTMLSpanElement, GraphAvatarProps>(function GraphAvatar(props, ref) {
  const [subject, own] = takeSubject(props);
  const {
    name,
    initials,
    size = 32,
    shape = 'circle',
    src,
    fetchPhoto = true,
    decorative = false,
    loading = 'lazy',
    onPhotoStatusChange,
    style,
    ...span
  } = own;

  const context = useGraphAvatarContext(subject && '<GraphAvatar>');
  const element = useRef<HTMLSpanElement>(null);
  useImperativeHandle<HTMLSpanElement | null, HTMLSpanElement | null>(ref, () => element.current, []);
  const asked = src ? null : askableSubject(context.source, subject);
  const whenNear = useWhenNear(element, loading === 'lazy');
  const photo = usePhoto(context, fetchPhoto ? asked : null, size, whenNear);
  const { profile } = useProfile(context, name ? null : asked, whenNear);

  const knownName = name || profile?.displayName || address(subject);
  const { getInitials } = context;
  const [given, surname] = name ? [] : [profile?.givenName, profile?.surname];
  const letters = useMemo(
    () => (initials ? cutInitials(initials) : getInitials(knownName ?? '', { given, surname })),
    [initials, getInitials, knownName, given, surname],
  );
  const noun = subjectNoun(subject?.kind);
  const seed = colorSeed(subject, knownName);
  const look = useMemo(() => lookOf(size, seed), [size, seed]);

  const owner = src || JSON.stringify([context.source.scope, subject && canonicalSubject(subject)]);
  const url = src || photo.url;
  const picture = usePicture(url, owner);

  const onStatus = useLatest(onPhotoStatusChange);
  useEffect(() => {
    onStatus.current?.(photo.status);
  }, [onStatus, photo.status]);

  return (
    <span
      ref={element}
      {...(decorative
        ? { 'aria-hidden': true }
        : { role: 'img', 'aria-label': knownName ?? context.strings[noun] })}
      {...span}
      data-graph-avatar=""
      data-content={picture.isPainted ? 'photo' : letters ? 'initials' : 'icon'}
      data-status={photo.status}
      data-shape={shape}
      style={style ? { ...look, ...style } : look}
    >
      {letters ? (
        <span data-graph-avatar-initials="" aria-hidden="true" dir="auto">
          {letters}
        </span>
      ) : (
        <SubjectIcon of={noun} />
      )}
      {url !== null && !picture.isBroken && (
        // The name is on the root: a second one here would be read twice.
        <img
          key={owner}
          ref={picture.ref}
          src={url}
          alt=""
          decoding="async"
          draggable={false}
          onLoad={() => picture.settle(true)}
          onError={() => picture.settle(false)}
        />
      )}
    </span>
  );
});

/** A userPrincipalName is a name of sorts: better than none until the real one comes, and where it never does. */
function address(subject: GraphSubject | null): string | null {
  return subject?.kind === 'user' && subject.id.includes('@') ? subject.id : null;
}

function colorSeed(subject: GraphSubject | null, name: string | null): string {
  if (subject && 'id' in subject) return subject.id.toLowerCase();
  return name ?? subject?.kind ?? '';
}

function lookOf(size: number, seed: string): CSSProperties {
  const { light, dark } = getAvatarColor(seed);
  const values = {
    '--graph-avatar-size': `${size}px`,
    '--graph-avatar-light-background': light.background,
    '--graph-avatar-light-foreground': light.foreground,
    '--graph-avatar-dark-background': dark.background,
    '--graph-avatar-dark-foreground': dark.foreground,
  };
  return values as CSSProperties; // React's types know no custom properties.
}
