import { expect } from 'storybook/test';
import preview from '../.storybook/preview';
import { GraphAvatar, getAvatarColor } from '../src';
import css from '../src/styles.css?raw';
import { contrast } from './contrast';

/** Every custom property that the stylesheet reads, with what holds where it is not set. */
function tokensOf(stylesheet: string): [name: string, fallback: string][] {
  const uses = stylesheet.matchAll(/var\((--graph-avatar-(?!light|dark)[\w-]+),\s*/g);
  const found = new Map(
    [...uses].map((use) => [use[1], stylesheet.slice(use.index + use[0].length)] as const),
  );
  return [...found]
    .map(([name = '', rest]): [string, string] => [name, withinBrackets(rest)])
    .sort(([one], [other]) => one.localeCompare(other));
}

/** `a(b), c) solid` → `a(b), c`: what stands before the bracket that closes. */
function withinBrackets(text: string): string {
  let depth = 0;
  for (const [at, letter] of [...text].entries()) {
    if (letter === '(') depth += 1;
    if (letter === ')') depth -= 1;
    if (depth < 0) return text.slice(0, at).replace(/\s+/g, ' ');
  }
  return text;
}

const TOKENS = tokensOf(css);
/** For each pair a name that has it. */
const PALETTE = [
  ...new Map(
    Array.from({ length: 500 }, (_, seed) => [getAvatarColor(`${seed}`).index, `${seed}`] as const),
  ).values(),
]
  .map((name) => ({ name, ...getAvatarColor(name) }))
  .sort((one, other) => one.index - other.index);

const CELL = { padding: '6px 16px 6px 0', textAlign: 'start', verticalAlign: 'top' } as const;

const meta = preview.meta({ title: 'Guides/Theming and tokens', parameters: { layout: 'padded' } });

/** What the stylesheet can be told, read from itself. Set them on the page, or on any region of it. */
export const CustomProperties = meta.story({
  name: 'Custom properties',
  render: () => (
    <table style={{ borderCollapse: 'collapse' }}>
      <caption style={{ ...CELL, fontWeight: 600 }}>Custom properties of graph-avatar/styles.css</caption>
      <thead>
        <tr>
          <th style={CELL}>Token</th>
          <th style={CELL}>Without it</th>
        </tr>
      </thead>
      <tbody>
        {TOKENS.map(([name, fallback]) => (
          <tr key={name}>
            <td style={CELL}>
              <code>{name}</code>
            </td>
            <td style={CELL}>
              <code>{fallback}</code>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  ),
  play: async () => {
    await expect(TOKENS.length).toBeGreaterThanOrEqual(14);
  },
});

/** The 24 pairs in both themes, each with the contrast of letters and disc by WCAG 2. */
export const Palette = meta.story({
  render: () => (
    <div style={{ display: 'grid', gap: 16 }}>
      {(['light', 'dark'] as const).map((theme) => (
        <section
          key={theme}
          data-theme={theme}
          aria-label={theme}
          style={{
            display: 'grid',
            // Eight at the most.
            gridTemplateColumns: 'repeat(auto-fit, minmax(max(56px, 12.5% - 16px), 1fr))',
            gap: 16,
            padding: 24,
            borderRadius: 12,
          }}
        >
          {PALETTE.map(({ name, index, [theme]: pair }) => (
            <div key={index} style={{ display: 'grid', justifyItems: 'center', gap: 6 }}>
              <GraphAvatar initials="Aa" name={name} aria-label={`Pair ${index}`} size={48} />
              <small>
                {index} · {contrast(pair.background, pair.foreground).toFixed(1)}
              </small>
            </div>
          ))}
        </section>
      ))}
    </div>
  ),
  play: async ({ canvasElement }) => {
    for (const theme of ['light', 'dark'] as const) {
      const shown = [...canvasElement.querySelectorAll(`[data-theme="${theme}"] [data-graph-avatar]`)];
      const seen = shown.map((element) => getComputedStyle(element).backgroundColor);
      await expect(new Set(seen).size).toBe(24);
    }
  },
});
