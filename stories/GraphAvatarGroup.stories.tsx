import { expect, screen, userEvent, waitFor } from 'storybook/test';
import preview from '../.storybook/preview';
import { GraphAvatar, GraphAvatarGroup } from '../src';
import { PEOPLE } from './tenant';

const IDS = PEOPLE.slice(0, 12).map(({ userPrincipalName }) => userPrincipalName ?? '');

const meta = preview.meta({
  title: 'Components/GraphAvatarGroup',
  component: GraphAvatarGroup,
  tags: ['autodocs'],
  argTypes: {
    max: { control: { type: 'range', min: 1, max: 12, step: 1 } },
    size: { control: { type: 'range', min: 16, max: 96, step: 1 } },
    shape: { control: 'inline-radio', options: ['circle', 'rounded', 'square'] },
    layout: { control: 'inline-radio', options: ['stack', 'spread', 'grid'] },
    loading: { control: 'inline-radio', options: ['lazy', 'eager'] },
    'aria-label': { description: 'Says who they are, to screen readers.' },
    userIds: { control: false },
    groupId: { control: false },
    renderOverflow: { control: false },
    children: { control: false },
  },
});

// Words stand beside the faces, and not under the last one as an avatar would.
const BESIDE = { alignSelf: 'center', marginInlineStart: '0.5em', boxShadow: 'none' } as const;

const COLUMN = { display: 'grid', gap: 24, justifyItems: 'start' } as const;

/** Five of a team, and how many more there are. */
export const Team = meta.story({
  args: { 'aria-label': 'Team', userIds: IDS, size: 48 },
  play: async ({ canvas, canvasElement }) => {
    await canvas.findByRole('button', { name: '7 others' });
    await waitFor(() => expect(canvasElement.querySelectorAll('[data-content="photo"]')).toHaveLength(5));
  },
});

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

/** Press +7: a list opens of the rest, by name, and only then are they asked about. Escape closes it. */
export const Opened = meta.story({
  name: 'The rest, by name',
  render: () => <GraphAvatarGroup aria-label="Team" userIds={IDS} size={40} presence />,
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: '7 others' }));
    await screen.findByRole('dialog', { name: '7 others' });
    await screen.findByText(/Yuki Tanaka/);
  },
});

/** Avatars of the app's own making, and its own element for the rest. */
export const OwnElements = meta.story({
  name: 'Elements of your own',
  render: () => (
    <GraphAvatarGroup
      aria-label="Reviewers"
      max={2}
      size={40}
      renderOverflow={(_, count) => <em style={BESIDE}>and {count} more</em>}
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
