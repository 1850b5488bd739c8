import { type CSSProperties, forwardRef, useRef } from 'react';
import { askableSubject } from '../../queries';
import { DETACHED, nounWord, subjectNoun, useGraphAvatarContext, useProfile, useWhenNear } from '../../react';
import {
  address,
  GraphAvatar,
  type GraphAvatarProps,
  type NativeProps,
  type RenderRoot,
  refOf,
  renderRoot,
  type SubjectProps,
  subjectProps,
  takeSubject,
  useMergedRef,
  withElementProps,
} from '../GraphAvatar';
import { usePresenceMark } from '../presence';
import { Line } from './Line';
import { type GraphPersonaLine, lineText } from './lineText';

type AvatarProps = Pick<
  GraphAvatarProps,
  | 'active'
  | 'badge'
  | 'fetchPhoto'
  | 'initials'
  | 'loading'
  | 'name'
  | 'onPhotoStatusChange'
  | 'presence'
  | 'shape'
  | 'size'
  | 'src'
>;

interface PersonaOptions extends AvatarProps {
  /**
   * The first line: a field of the profile (such as `jobTitle`, `department` or `mail`); several, of which the first
   * that has something to say is shown; or what a function makes of the profile, which is null until it is read and
   * where there is none. Default: the name.
   */
  primary?: GraphPersonaLine;
  /** The second line, told in the same ways as `primary`. Default: none. */
  secondary?: GraphPersonaLine;
  /** The third line, told in the same ways as `primary`. Default: none. */
  tertiary?: GraphPersonaLine;
  /** Another root than a `<span>`, as `<GraphAvatar>`'s. */
  render?: RenderRoot;
}

/** At most one subject, its avatar, up to three lines of text, and every prop of a `<span>`. */
export type GraphPersonaProps = PersonaOptions & SubjectProps & Omit<NativeProps, keyof PersonaOptions>;

/**
 * A person, group or team as an avatar and up to three lines of text: the name, and fields of the profile, which is read
 * in the same round trip as the photo. Text grows with the avatar's `size`, and is cut where there is no room for it.
 *
 * Renders a `<span>` (or what `render` says) with `data-status`, the profile's. The avatar in it is not spoken, since the
 * name stands beside it; presence is, after the name.
 * @throws where two subjects are given, or one without a `<GraphAvatarProvider>`.
 */
export const GraphPersona = /* @__PURE__ */ forwardRef<HTMLElement, GraphPersonaProps>(
  function GraphPersona(props, ref) {
    const [subject, own] = takeSubject(props);
    const {
      active,
      badge,
      fetchPhoto,
      initials,
      loading = 'lazy',
      name,
      onPhotoStatusChange,
      presence,
      primary,
      secondary,
      tertiary,
      render,
      shape,
      size,
      src,
      ...given
    } = own;

    const context = useGraphAvatarContext('<GraphPersona>', subject ? undefined : DETACHED);
    const element = useRef<HTMLElement>(null);
    const rootRef = useMergedRef(element, ref, refOf(render));
    const isLazy = loading === 'lazy';

    const asked = askableSubject(context.source, subject);
    const givenName = name?.trim();
    const isRead = !givenName || [primary, secondary, tertiary].some(Boolean);
    const { status, profile } = useProfile(context, isRead ? asked : null, useWhenNear(element, isLazy));
    const [mark, presenceWatch] = usePresenceMark(presence, { context, subject, element, isLazy });

    const isLoading = status === 'pending';
    const readName = givenName || profile?.displayName;
    const knownName =
      readName ||
      (isLoading ? null : address(subject) || nounWord(context.strings, subjectNoun(subject?.kind)));
    const native = withElementProps(given, render);
    const sized = size === undefined ? undefined : { '--graph-avatar-size': `${size}px` };

    const root = renderRoot(render, {
      ...native,
      ref: rootRef,
      style: { ...(sized as CSSProperties) /* No type knows tokens. */, ...native.style },
      'data-graph-persona': '',
      'data-status': status,
      'data-presence': mark?.state,
      children: (
        <>
          <GraphAvatar
            {...subjectProps(subject)}
            {...{ active, fetchPhoto, initials, loading, name, onPhotoStatusChange, shape, size, src }}
            badge={badge ?? mark?.badge}
            decorative
          />
          <span data-graph-persona-lines="">
            <Line
              of="primary"
              text={(primary && lineText(primary, profile)) ?? knownName}
              isLoading={isLoading}
              spoken={mark?.words}
            />
            {secondary && <Line of="secondary" text={lineText(secondary, profile)} isLoading={isLoading} />}
            {tertiary && <Line of="tertiary" text={lineText(tertiary, profile)} isLoading={isLoading} />}
          </span>
        </>
      ),
    });
    return (
      <>
        {root}
        {presenceWatch}
      </>
    );
  },
);
