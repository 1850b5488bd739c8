import { isValidElement, type ReactNode } from 'react';
import type { NativeProps, RenderRoot } from './root';

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
): [root: NativeProps, inside: ReactNode] {
  const isImage = own.role ? own.role === 'img' : !isControl(render);
  if (decorative) return [{ 'aria-hidden': true, tabIndex: isImage ? own.tabIndex : -1 }, null];
  if (isImage) return [{ role: 'img', 'aria-label': own['aria-label'] ?? label }, null];
  return [{}, !own['aria-label'] && !own['aria-labelledby'] && <span role="img" aria-label={label} />];
}

/** What a component or a function renders is not known: an image inside is right in any element. */
function isControl(render: RenderRoot | undefined): boolean {
  const type = isValidElement(render) ? render.type : render;
  return typeof type === 'string' ? type === 'a' || type === 'button' : type !== undefined;
}
