import type { ReactEventHandler, ReactNode, Ref } from 'react';
import type { GraphPhotoStatus, SubjectNoun } from '../../react';
import { boxOf, DEFAULT_SIZE } from './box';
import { SubjectIcon } from './icons';
import { type NativeProps, type RenderRoot, renderRoot, withElementProps } from './root';
import { refOf, useMergedRef } from './useMergedRef';
import { usePicture } from './usePicture';
import { voiceOf } from './voice';

interface FaceProps extends NativeProps {
  innerRef: Ref<HTMLElement>;
  forwardedRef: Ref<HTMLElement>;
  render?: RenderRoot;
  /** Whose face it is: no picture of one owner stands in for another's. */
  owner: string;
  /** The picture's URL; null where there is none yet. */
  picture: string | null;
  /** True where the picture is in memory. */
  isAtHand: boolean;
  /** True where the picture was kept from an earlier visit. */
  isKept: boolean;
  status: GraphPhotoStatus;
  letters: string;
  noun: SubjectNoun;
  /** What it is called by a screen reader. */
  label: string;
  /** Place in the palette; undefined for nobody in particular. */
  colorIndex: number | undefined;
  size?: number;
  shape?: 'circle' | 'rounded' | 'square';
  active?: boolean;
  decorative?: boolean;
  badge?: ReactNode;
  onLoad?: ReactEventHandler<HTMLImageElement>;
  onError?: ReactEventHandler<HTMLImageElement>;
}

/** What an avatar paints. It follows its picture by itself, so that a load renders this and nothing else. */
export function Face({
  innerRef,
  forwardedRef,
  render,
  owner,
  picture,
  isAtHand,
  isKept,
  status,
  letters,
  noun,
  label,
  colorIndex,
  size,
  shape,
  active = false,
  decorative = false,
  badge,
  onLoad,
  onError,
  ...given
}: FaceProps) {
  const { ref, isPainted, isBroken, isFading, settle } = usePicture(picture, owner, isAtHand);
  const own = withElementProps(given, render);
  const [voice, spokenInside] = voiceOf(own, render, label, decorative);
  const edge = size ?? DEFAULT_SIZE;
  const settled =
    (isLoaded: boolean, tell: typeof onLoad): typeof onLoad =>
    (event) => {
      settle(isLoaded);
      tell?.(event);
    };
  const rootRef = useMergedRef(innerRef, forwardedRef, refOf(render));

  return renderRoot(render, {
    ...own,
    ...voice,
    ref: rootRef,
    style: boxOf(size, own.style),
    'data-graph-avatar': '',
    'data-content': isPainted ? 'photo' : letters ? 'initials' : 'icon',
    'data-status': status,
    'data-color': colorIndex,
    'data-shape': shape === 'circle' ? undefined : shape,
    'data-active': active ? '' : undefined,
    // `hidden` is for pages without the stylesheet, which lays one over the other instead.
    children: (
      <>
        {letters ? (
          <span data-graph-avatar-initials="" dir="auto" aria-hidden="true" hidden={isPainted}>
            {letters}
          </span>
        ) : (
          <SubjectIcon of={noun} size={edge} isHidden={isPainted} />
        )}
        {picture !== null && !isBroken && (
          // The name is on the root: a second one here would be read twice.
          <img
            key={owner}
            ref={ref}
            src={picture}
            alt=""
            width={edge}
            height={edge}
            decoding="async"
            draggable={false}
            hidden={!isPainted}
            data-fade={isFading && !isKept ? '' : undefined}
            onLoad={settled(true, onLoad)}
            onError={settled(false, onError)}
          />
        )}
        {spokenInside}
        {badge != null && badge !== false && (
          <span data-graph-avatar-badge="" aria-hidden="true" hidden>
            {badge}
          </span>
        )}
      </>
    ),
  });
}
