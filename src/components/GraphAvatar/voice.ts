import type { NativeProps, RenderRoot } from './root';

interface Voice {
  root: Pick<NativeProps, 'role' | 'aria-label' | 'aria-hidden' | 'tabIndex'>;
  /** The name of an image inside the root, where the root is none itself. */
  inside: string | null;
}

/**
 * How an avatar is spoken: as one image with a name; as a link, a button or whatever it is rendered as, which takes its
 * name from an image inside, unless it has one of its own; or not at all. (A name on the control itself would not hold the
 * letters that are seen in it, which WCAG 2.5.3 asks for.)
 * A decorative control leaves the tab order, too: nobody is to land on what is not there.
 */
export function voiceOf(
  own: NativeProps,
  render: RenderRoot | undefined,
  label: string,
  decorative: boolean,
): Voice {
  const isImage = own.role ? own.role === 'img' : !isControl(render);
  if (decorative) return { root: { 'aria-hidden': true, ...(!isImage && { tabIndex: -1 }) }, inside: null };
  if (isImage) return { root: { role: 'img', 'aria-label': own['aria-label'] ?? label }, inside: null };
  return { root: {}, inside: own['aria-label'] || own['aria-labelledby'] ? null : label };
}

/** What a component or a function renders is not known: an image inside is right in any element. */
function isControl(render: RenderRoot | undefined): boolean {
  if (!render) return false;
  const type = typeof render === 'function' ? render : render.type;
  return typeof type !== 'string' || type === 'a' || type === 'button';
}
