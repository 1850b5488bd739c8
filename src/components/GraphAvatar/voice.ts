import type { RenderRoot, RootProps } from './root';

interface Voice extends Pick<RootProps, 'role' | 'aria-label' | 'aria-hidden' | 'tabIndex'> {
  /** True where the root is named as a link, a button or whatever role it was given, and is no image. */
  isControl: boolean;
}

/**
 * How the root is spoken: as one image with a name; as a control with that name; or not at all. A name or role that the
 * app gives goes first. A decorative control is left out of the tab order, too: nobody is to land on what is not there.
 */
export function voiceOf(
  own: RootProps,
  render: RenderRoot | undefined,
  label: string,
  decorative: boolean,
): Voice {
  const isControl = own.role ? own.role !== 'img' : isControlElement(render);
  if (decorative) return { 'aria-hidden': true, isControl, ...(isControl && { tabIndex: -1 }) };
  return { role: isControl ? own.role : 'img', 'aria-label': own['aria-label'] ?? label, isControl };
}

/** A component is taken for a link or a button: what else would an avatar be rendered by. */
function isControlElement(render: RenderRoot | undefined): boolean {
  if (!render) return false;
  const type = typeof render === 'function' ? render : render.type;
  return typeof type !== 'string' || type === 'a' || type === 'button';
}
