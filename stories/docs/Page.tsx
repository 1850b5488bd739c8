import { Markdown } from '@storybook/addon-docs/blocks';

/** A page of `docs`, as it stands there; its links to other pages lead to theirs here. */
export function Page({ children }: { children: string }) {
  return (
    <Markdown>{children.replace(/\]\(([\w-]+)\.md(?:#[\w-]+)?\)/g, '](?path=/docs/docs-$1--docs)')}</Markdown>
  );
}
