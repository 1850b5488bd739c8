import { Markdown } from '@storybook/addon-docs/blocks';
import { PAGE_IDS } from './pageIds';

/** A page of `docs`, as it stands there; its links to other pages lead to theirs here. */
export function Page({ children }: { children: string }) {
  return <Markdown>{withLinks(children)}</Markdown>;
}

/** The part of a page that stands under this heading, the heading included. */
export function section(page: string, heading: string): string {
  const part = page.split(/^(?=## )/m).find((text) => text.startsWith(`## ${heading}\n`));
  if (!part) throw new Error(`There is no section “${heading}”.`);
  return part;
}

const LINK = /\[([^\]\n]+)\]\((?!https?:|#)(?:docs\/|\.\/)?([^)#]+)(#[\w-]+)?\)/g;

/** What has no page here, such as a folder of the repository, is named and not linked; code is left as it is. */
function withLinks(page: string): string {
  const parts = page.split(/(^```.*?^```$)/ms);
  const linked = parts.map((part) =>
    part.startsWith('```')
      ? part
      : part.replace(LINK, (_link, text: string, file: string, anchor = '') => {
          const id = PAGE_IDS[file];
          return id ? `[${text}](./?path=/docs/${id}${anchor})` : text;
        }),
  );
  return linked.join('');
}
