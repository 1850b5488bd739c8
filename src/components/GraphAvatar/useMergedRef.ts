import { isValidElement, type Ref, type RefCallback, useCallback, version } from 'react';

type AnyRef = Ref<HTMLElement> | undefined;

/** One ref that fills several, as many at each render. */
export function useMergedRef(...refs: AnyRef[]): RefCallback<HTMLElement> {
  return useCallback((element) => {
    const undo = refs.map((ref) => fill(ref, element));
    // React 18 calls with null in place of it, and complains about a function that it has no use for.
    if (undo.some(Boolean)) {
      return () => {
        refs.forEach((ref, place) => {
          const clean = undo[place];
          clean ? clean() : fill(ref, null);
        });
      };
    }
    // biome-ignore lint/correctness/useExhaustiveDependencies: they are the refs
  }, refs);
}

function fill(ref: AnyRef, element: HTMLElement | null) {
  if (typeof ref === 'function') return ref(element);
  if (ref) ref.current = element;
}

/** An element's own ref: a prop since React 19, beside the props before. */
export function refOf(node: unknown): AnyRef {
  if (!isValidElement<{ ref?: AnyRef }>(node)) return undefined;
  // Its types are those of React 19, which have it no more.
  return version < '19' ? (node as { ref?: AnyRef }).ref : node.props.ref;
}
