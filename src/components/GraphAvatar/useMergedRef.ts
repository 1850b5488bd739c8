import { isValidElement, type Ref, type RefCallback, useCallback, version } from 'react';

type AnyRef = Ref<HTMLElement> | undefined;

/** One ref that fills several. */
export function useMergedRef(first: AnyRef, second: AnyRef, third: AnyRef): RefCallback<HTMLElement> {
  return useCallback(
    (element) => {
      const refs = [first, second, third];
      const undo = refs.map((ref) => fill(ref, element));
      // React 18 calls with null in place of it, and complains about a function that it has no use for.
      if (undo.every((clean) => !clean)) return;
      return () => {
        for (const [place, clean] of undo.entries()) clean ? clean() : fill(refs[place], null);
      };
    },
    [first, second, third],
  );
}

function fill(ref: AnyRef, element: HTMLElement | null) {
  if (typeof ref === 'function') return ref(element);
  if (ref) ref.current = element;
}

/** An element's own ref: a prop since React 19, beside the props before. */
export function refOf(node: unknown): AnyRef {
  if (!isValidElement<{ ref?: AnyRef }>(node)) return undefined;
  if (Number.parseInt(version, 10) >= 19) return node.props.ref;
  return (node as { ref?: AnyRef }).ref; // Its types are those of React 19, which have it no more.
}
