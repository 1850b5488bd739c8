import type { ComponentPropsWithoutRef, ReactEventHandler, ReactNode } from 'react';
import type { GraphPhotoStatus } from '../../react';
import type { PresenceProp } from '../presence';
import type { RenderRoot } from './root';
import type { SubjectProps } from './subject';

interface AvatarOptions {
  /** The person's or group's name. Absent: read from Graph. */
  name?: string | null;
  /** Letters in place of those of the name; the first two are shown, the first alone at 20 px and less. */
  initials?: string | null;
  /** The edge, in CSS px. Default: what the stylesheet's `--graph-avatar-size` says, else 32. */
  size?: number;
  /** The outline: a circle, a square with round corners, or a plain square. Default: `circle`. */
  shape?: 'circle' | 'rounded' | 'square';
  /** A picture of the app's own: nothing is fetched. */
  src?: string | null;
  /** False: initials only. Default: true. */
  fetchPhoto?: boolean;
  /**
   * `true`: the person's presence in Teams is read, and kept fresh while the avatar is near the viewport; or a value of
   * the app's own, as `useGraphPresence` gives it: `{ availability: 'Busy', activity: 'InAMeeting' }`. It is shown in the
   * place of a `badge`, and spoken with the name.
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
