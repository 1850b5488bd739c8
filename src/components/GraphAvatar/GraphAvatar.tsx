import { forwardRef, useContext, useMemo, useRef } from 'react';
import { canonicalSubject, GraphError, type GraphSubject } from '../../graph';
import { avatarColorIndex, cutInitials, getInitials as defaultGetInitials } from '../../identity';
import { askableSubject } from '../../queries';
import {
  DETACHED,
  noteBroken,
  nounWord,
  subjectNoun,
  useGraphAvatarContext,
  usePhoto,
  useProfile,
  useWhenNear,
} from '../../react';
import { usePresenceMark } from '../presence';
import { boxOf, DEFAULT_SIZE } from './box';
import { GroupContext } from './groupContext';
import { SubjectIcon } from './icons';
import type { GraphAvatarProps } from './props';
import { renderRoot, withElementProps } from './root';
import { StatusListener } from './StatusListener';
import { takeSubject } from './subject';
import { refOf, useMergedRef } from './useMergedRef';
import { usePicture } from './usePicture';
import { voiceOf } from './voice';

/** The largest edge, in CSS px, that has room for one letter only. */
const ONE_LETTER = 20;

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
      size = group.size,
      shape = group.shape,
      active,
      badge,
      decorative = false,
      fetchPhoto = true,
      loading = group.loading,
      onError,
      onLoad,
      onPhotoStatusChange,
      presence,
      render,
      ...given
    } = own;
    const edge = size ?? DEFAULT_SIZE;

    const context = useGraphAvatarContext('<GraphAvatar>', subject ? undefined : DETACHED);
    const { scope, shelf } = context.source;
    const element = useRef<HTMLElement>(null);
    const asked = src ? null : askableSubject(context.source, subject);
    const isLazy = loading !== 'eager';
    const whenNear = useWhenNear(element, isLazy);
    const photo = usePhoto(context, fetchPhoto ? asked : null, edge, whenNear);

    const givenName = name?.trim();
    const { profile } = useProfile(context, givenName ? null : asked, whenNear);
    const knownName = givenName || profile?.displayName || address(subject);
    const { getInitials = defaultGetInitials } = context;
    const letters = useMemo(() => {
      const parts = { given: profile?.givenName, surname: profile?.surname };
      return cutInitials(initials || getInitials(knownName ?? '', parts), edge > ONE_LETTER ? 2 : 1);
    }, [initials, getInitials, knownName, profile, edge]);

    const [mark, presenceWatch] = usePresenceMark(presence, { context, subject, element, isLazy });

    const noun = subjectNoun(subject?.kind);
    const whose = subject && canonicalSubject(subject);
    const seed = (whose && 'id' in whose && whose.id.toLowerCase()) || knownName;
    const colorIndex = useMemo(() => (seed ? avatarColorIndex(seed) : undefined), [seed]);

    const owner = src || JSON.stringify([scope, whose]);
    const picture = usePicture(src || photo.url, owner, photo.url !== null);
    const native = withElementProps(given, render);
    const label = [knownName || nounWord(context.strings, noun), mark?.words].filter(Boolean).join(', ');
    const [voice, spokenInside] = voiceOf(native, render, label, decorative);
    const rootRef = useMergedRef(element, ref, refOf(render));
    const shownBadge = badge ?? mark?.badge;

    const root = renderRoot(render, {
      ...native,
      ...voice,
      ref: rootRef,
      style: boxOf(size, native.style),
      'data-graph-avatar': '',
      'data-content': picture.isPainted ? 'photo' : letters ? 'initials' : 'icon',
      'data-status': photo.status,
      'data-color': colorIndex,
      'data-presence': mark?.state,
      'data-shape': shape === 'circle' ? undefined : shape,
      'data-active': active ? '' : undefined,
      // `hidden` is for pages without the stylesheet, which lays one over the other instead.
      children: (
        <>
          {letters ? (
            <span data-graph-avatar-initials="" dir="auto" aria-hidden="true" hidden={picture.isPainted}>
              {letters}
            </span>
          ) : (
            <SubjectIcon of={noun} size={edge} isHidden={picture.isPainted} />
          )}
          {picture.url && (
            // The name is on the root: a second one here would be read twice.
            <img
              key={owner}
              ref={picture.ref}
              src={picture.url}
              alt=""
              width={edge}
              height={edge}
              // Painted together with the rest: while it were decoded, it would be a blank disc over the letters.
              decoding="sync"
              draggable={false}
              hidden={!picture.isPainted}
              data-fade={picture.hadToWait && !(photo.blob && shelf?.isKept(photo.blob)) ? '' : undefined}
              onLoad={(event) => {
                picture.settle(true);
                onLoad?.(event);
              }}
              onError={(event) => {
                picture.settle(false);
                if (photo.url && noteBroken(photo.url)) context.source.onError(notPainted());
                onError?.(event);
              }}
            />
          )}
          {spokenInside}
          {shownBadge != null && shownBadge !== false && (
            <span data-graph-avatar-badge="" aria-hidden="true" hidden>
              {shownBadge}
            </span>
          )}
        </>
      ),
    });
    return (
      <>
        {root}
        {presenceWatch}
        {onPhotoStatusChange && <StatusListener status={photo.status} onChange={onPhotoStatusChange} />}
      </>
    );
  },
);

function notPainted(): GraphError {
  return new GraphError('A photo cannot be painted: it is damaged, or img-src lacks blob:.', {
    code: 'NotPainted',
  });
}

/** A userPrincipalName is a name of sorts: better than none until the real one comes, and where it never does. */
export function address(subject: GraphSubject | null): string | null {
  return subject?.kind === 'user' && subject.id.includes('@') ? subject.id : null;
}
