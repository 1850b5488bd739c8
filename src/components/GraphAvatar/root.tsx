import {
  type ComponentPropsWithoutRef,
  cloneElement,
  type HTMLAttributes,
  isValidElement,
  type ReactElement,
  type RefCallback,
} from 'react';

/** An element's own props: whatever the app gives. */
export type NativeProps = Omit<ComponentPropsWithoutRef<'span'>, 'onLoad' | 'onError' | 'children'>;

/** All that the root is given, its content included. */
export type RootProps = ComponentPropsWithoutRef<'span'> & {
  ref: RefCallback<HTMLElement>;
  [attribute: `data-${string}`]: string | number | undefined;
};

type RootElement = ReactElement<HTMLAttributes<HTMLElement>>;

/** An element whose own props are merged with the avatar's, or a function that passes them all on. */
export type RenderRoot = RootElement | ((props: RootProps) => ReactElement);

/** The avatar's props and those of the element that is to be its root: handlers are both called, the element's first. */
export function withElementProps(props: NativeProps, render: RenderRoot | undefined): NativeProps {
  if (!isValidElement(render)) return props;
  const merged: Record<string, unknown> = { ...props };
  for (const [key, theirs] of Object.entries(render.props)) {
    const ours = merged[key];
    if (typeof ours === 'function' && typeof theirs === 'function') {
      merged[key] = (...event: unknown[]) => {
        theirs(...event);
        ours(...event);
      };
    } else if (key === 'style') merged[key] = { ...props.style, ...render.props.style };
    else if (key === 'className') merged[key] = [ours, theirs].filter(Boolean).join(' ');
    else merged[key] = theirs ?? ours;
  }
  return merged;
}

/** Renders the root: a `<span>`, or what the app has given in its place. */
export function renderRoot(render: RenderRoot | undefined, props: RootProps): ReactElement {
  if (!render) return <span {...(props as ComponentPropsWithoutRef<'span'>)} />;
  return typeof render === 'function' ? render(props) : cloneElement(render, props);
}
