import { Markdown } from '@storybook/addon-docs/blocks';
import { PAGE_IDS } from './pageIds';

/** A page of `docs`, as it stands there; its links to other pages lead to theirs here. */
export function Page({ children }: { children: string }) {
  return <Markdown>{withLinks(children)}</Markdown>;
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
