/** Who is set side by side. Each entry is a page of its own that sets `window.stage`. */
export const CONTENDERS = {
  'graph-avatar': { title: 'graph-avatar', entry: 'graph-avatar/main.tsx' },
  'graph-avatar-kept': { title: 'graph-avatar with its store', entry: 'graph-avatar/kept.tsx' },
  toolkit: { title: 'Graph Toolkit `Person`', entry: 'toolkit/main.tsx' },
  handwritten: { title: 'hand-written hook, Fluent `Avatar`', entry: 'handwritten/main.tsx' },
  'react-query': { title: 'naive React Query hook', entry: 'react-query/main.tsx' },
  floor: { title: 'floor: by hand, no React', entry: 'floor/main.ts' },
  'one-record': { title: 'by hand: all photos in one record', entry: 'one-record/main.ts' },
  'one-record-react': {
    title: 'the same with React and object URLs',
    entry: 'one-record-react/main.tsx',
  },
  fluent: { title: 'Fluent `Avatar`, picture at hand', entry: 'fluent/main.tsx' },
  plain: { title: 'plain `<span><img>`', entry: 'plain/main.tsx' },
} as const;

export type ContenderName = keyof typeof CONTENDERS;

/** All who use React and read from Graph. */
export const LIBRARIES = ['graph-avatar', 'toolkit', 'handwritten', 'react-query'] as const;
