import { expect, screen, userEvent, waitFor } from 'storybook/test';
import preview from '../.storybook/preview';
import { GraphAvatar, GraphAvatarGroup } from '../src';
import { PEOPLE } from './tenant';

const IDS = PEOPLE.slice(0, 12).map(({ userPrincipalName }) => userPrincipalName ?? '');

const meta = preview.meta({
  title: 'Components/GraphAvatarGroup',
  component: GraphAvatarGroup,
  tags: ['autodocs'],
});

const COLUMN = { display: 'grid', gap: 24, justifyItems: 'start' } as const;

/** One over the next, side by side, or in rows. */
export const Layouts = meta.story({
  render: () => (
    <div style={COLUMN}>
      {(['stack', 'spread', 'grid'] as const).map((layout) => (
        <GraphAvatarGroup key={layout} aria-label={layout} userIds={IDS} layout={layout} size={48} />
      ))}
    </div>
  ),
  play: async ({ canvas, canvasElement }) => {
    await canvas.findByRole('group', { name: 'spread' });
    await waitFor(() => expect(canvasElement.querySelectorAll('[data-content="photo"]')).toHaveLength(15));
  },
});

/** The rest, by name. Escape closes the list. */
export const Opened = meta.story({
  render: () => <GraphAvatarGroup aria-label="Team" userIds={IDS} size={40} presence />,
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: '7 others' }));
    await screen.findByRole('dialog', { name: '7 others' });
    await screen.findByText(/Yuki Tanaka/);
  },
});

/** Avatars of the app's own making, and its own element for the rest. */
export const OwnElements = meta.story({
  render: () => (
    <GraphAvatarGroup
      aria-label="Reviewers"
      max={2}
      size={40}
      renderOverflow={(_, count) => <em>and {count} more</em>}
    >
      {PEOPLE.slice(0, 4).map(({ displayName }) => (
        <GraphAvatar key={displayName} name={displayName} />
      ))}
    </GraphAvatarGroup>
  ),
  play: async ({ canvas }) => {
    await canvas.findByText('and 2 more');
  },
});
