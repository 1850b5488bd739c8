import type { NativeProps, RenderRoot } from './root';

type Voice = Pick<NativeProps, 'role' | 'aria-label' | 'aria-hidden' | 'tabIndex'>;

/**
 * How the root is spoken: as one image with a name; as a control with that name; or not at all. A role or a name that the
 * app gives goes first. A decorative control leaves the tab order, too: nobody is to land on what is not there.
 */
export function voiceOf(
  own: NativeProps,
  render: RenderRoot | undefined,
  label: string,
  decorative: boolean,
): Voice {
  const isControl = own.role ? own.role !== 'img' : isControlElement(render);
  if (decorative) return isControl ? { 'aria-hidden': true, tabIndex: -1 } : { 'aria-hidden': true };
  return { role: isControl ? own.role : 'img', 'aria-label': own['aria-label'] ?? label };
}

/** A component is taken for a link or a button: what else would an avatar be rendered by. */
function isControlElement(render: RenderRoot | undefined): boolean {
  if (!render) return false;
  const type = typeof render === 'function' ? render : render.type;
  return typeof type !== 'string' || type === 'a' || type === 'button';
}
