import {
  Children,
  type ComponentPropsWithoutRef,
  type CSSProperties,
  forwardRef,
  isValidElement,
  type ReactElement,
  type ReactNode,
  useMemo,
  useRef,
} from 'react';
import { DETACHED, useGraphAvatarContext, useMembers, useWhenNear } from '../../react';
import { GraphAvatar, type GraphAvatarProps, GroupContext, useMergedRef } from '../GraphAvatar';
import { DEFAULT_SIZE } from '../GraphAvatar/box';
import { GraphPersona } from '../GraphPersona';
import { Overflow } from './Overflow';

interface GroupOptions {
  /** How many are shown; the rest is behind a button. Default: 5. */
  max?: number;
  /** The edge of each, in CSS px. Default: 32. */
  size?: number;
  /** The outline of each: a circle, a square with round corners, or a plain square. Default: `circle`. */
  shape?: GraphAvatarProps['shape'];
  /** When each is asked about: `lazy`, when it comes near the viewport; `eager`, at once. Default: `lazy`. */
  loading?: GraphAvatarProps['loading'];
  /** True: each shows presence, where the group makes the avatars (by `userIds` or `groupId`). Default: false. */
  presence?: boolean;
  /** `stack`: one over the next. `spread`: side by side. `grid`: in rows. Default: `stack`. */
  layout?: 'stack' | 'spread' | 'grid';
  /**
   * What stands for the rest, in place of the button and its list. It is given the avatars that are left out, and
   * their number as text: `7`, or `95+` where the group has still more people.
   */
  renderOverflow?: (rest: ReactElement[], count: string) => ReactNode;
}

interface Source {
  /** Object ids or userPrincipalNames. */
  userIds?: readonly string[];
  /** A Microsoft 365 group, whose people are shown. It takes `GroupMember.Read.All`. */
  groupId?: string | null;
  /** `<GraphAvatar>` elements. */
  children?: ReactNode;
}

type OneSource =
  | (Pick<Source, 'userIds'> & { groupId?: undefined; children?: undefined })
  | (Pick<Source, 'groupId'> & { userIds?: undefined; children?: undefined })
  | (Pick<Source, 'children'> & { userIds?: undefined; groupId?: undefined });

/** The people, by `userIds`, `groupId` or `children`; how they are shown; and every prop of a `<div>`. */
export type GraphAvatarGroupProps = GroupOptions &
  OneSource &
  Omit<ComponentPropsWithoutRef<'div'>, keyof GroupOptions | keyof Source>;

/** So many of a group's people are listed at most. */
const LISTED = 100;

/**
 * Some people as avatars, and `+N` for the rest, a button that opens their list. Nobody is asked about before being shown.
 *
 * Renders a `<div role="group">`: say in `aria-label` who they are.
 * @throws where `userIds` or `groupId` is given without a `<GraphAvatarProvider>`.
 */
export const GraphAvatarGroup = /* @__PURE__ */ forwardRef<HTMLDivElement, GraphAvatarGroupProps>(
  function GraphAvatarGroup(props, ref) {
    const { userIds, groupId, children, max = 5, size = DEFAULT_SIZE, shape, loading, ...own } = props;
    const { presence, layout = 'stack', renderOverflow, style, ...given } = own;
    const context = useGraphAvatarContext('<GraphAvatarGroup>', userIds || groupId ? undefined : DETACHED);
    const element = useRef<HTMLElement>(null);
    const rootRef = useMergedRef(element, ref as React.Ref<HTMLElement> /* A div is one. */, undefined);
    const whenNear = useWhenNear(element, loading !== 'eager');

    const group = groupId ? ({ kind: 'group', id: groupId } as const) : null;
    const { status, members, hasMore } = useMembers(context, group, LISTED, whenNear);
    const avatars = userIds
      ? userIds.map((id) => <GraphAvatar key={id} userId={id} presence={presence} />)
      : members?.length
        ? members.map(({ id, displayName }) => (
            <GraphAvatar key={id} userId={id} name={displayName} presence={presence} />
          ))
        : groupId && status !== 'pending'
          ? [<GraphAvatar key={groupId} groupId={groupId} />]
          : Children.toArray(children).filter((child) => isValidElement<GraphAvatarProps>(child));

    // `+1` would take the place of the one whom it stands for.
    const shown = avatars.length > max + 1 || hasMore ? avatars.slice(0, max) : avatars;
    const rest = avatars.slice(shown.length);
    const count = hasMore ? `${rest.length}+` : `${rest.length}`;
    const defaults = useMemo(() => ({ size, shape, loading }), [size, shape, loading]);

    return (
      // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms
      <div
        role="group"
        {...given}
        ref={rootRef}
        data-graph-avatar-group={layout}
        style={{ '--graph-avatar-size': `${size}px`, ...style } as CSSProperties /* No type knows tokens. */}
      >
        <GroupContext.Provider value={defaults}>{shown}</GroupContext.Provider>
        {rest.length > 0 &&
          (renderOverflow?.(rest, count) ?? (
            <Overflow
              count={count}
              size={size}
              label={(context.strings?.others ?? '{count} others').replace('{count}', count)}
              renderRows={() => rest.map((avatar) => <li key={avatar.key}>{rowOf(avatar)}</li>)}
            />
          ))}
      </div>
    );
  },
);

/** An avatar with its name beside it; what is none of ours is left as it is. */
function rowOf(avatar: ReactElement<GraphAvatarProps>): ReactNode {
  if (avatar.type !== GraphAvatar) return avatar;
  const { decorative: _, onLoad: _l, onError: _e, size: _s, ...props } = avatar.props;
  return <GraphPersona {...props} />;
}
