import { expect, waitFor } from 'storybook/test';
import preview from '../.storybook/preview';
import { GraphAvatar } from '../src';
import { graph } from './tenant';

const meta = preview.meta({ title: 'Scenes/Presence' });

const STATES: [availability: string, activity: string][] = [
  ['Available', 'Available'],
  ['Busy', 'InAMeeting'],
  ['DoNotDisturb', 'Presenting'],
  ['BeRightBack', 'BeRightBack'],
  ['Away', 'Away'],
  ['Offline', 'Offline'],
  ['PresenceUnknown', 'PresenceUnknown'],
  ['Available', 'OutOfOffice'],
  ['Busy', 'OutOfOffice'],
  ['DoNotDisturb', 'OutOfOffice'],
  ['Offline', 'OutOfOffice'],
];
const SIZES = [20, 32, 48, 96];

/** Told apart by shape as well as by colour, at any size; in words for screen readers. */
export const States = meta.story({
  render: () => (
    <table style={{ borderSpacing: '24px 12px' }}>
      <tbody>
        {STATES.map(([availability, activity]) => (
          <tr key={availability + activity}>
            <th scope="row" style={{ textAlign: 'start', fontWeight: 400 }}>
              {availability === activity ? availability : `${availability}, ${activity}`}
            </th>
            {SIZES.map((size) => (
              <td key={size}>
                <GraphAvatar name="Kwame Mensah" size={size} presence={{ availability, activity }} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  ),
  play: async ({ canvas }) => {
    await canvas.findAllByRole('img', { name: 'Kwame Mensah, Be right back' });
    await expect(canvas.getAllByRole('img', { name: 'Kwame Mensah, Busy, Out of office' })).toHaveLength(4);
  },
});

/** Read from Graph in one post for all who are shown, and again each minute. */
export const FromGraph = meta.story({
  name: 'From Graph',
  render: () => (
    <div style={{ display: 'flex', gap: 24 }}>
      {['ada.lovelace', 'grace.hopper', 'tim.okafor'].map((name) => (
        <GraphAvatar key={name} userId={`${name}@contoso.com`} size={72} presence />
      ))}
    </div>
  ),
  play: async ({ canvas, canvasElement }) => {
    await canvas.findByRole('img', { name: 'Ada Lovelace, Available' });
    await canvas.findByRole('img', { name: 'Grace Hopper, In a meeting' });
    await canvas.findByRole('img', { name: 'Tim Okafor, Out of office' });
    await waitFor(() => expect(canvasElement.querySelectorAll('[data-content="photo"]')).toHaveLength(3));
    const posts = graph.requests.filter(({ path }) => path === '/communications/getPresencesByUserId');
    await expect(posts).toHaveLength(1);
  },
});

/** Where Graph refuses, there is no badge, and no more is asked. */
export const Forbidden = meta.story({
  name: 'No permission (403)',
  args: {},
  beforeEach: () => graph.fail('*', 403, { part: 'presence' }),
  render: () => <GraphAvatar userId="ada.lovelace@contoso.com" size={72} presence />,
  play: async ({ canvas, canvasElement }) => {
    await canvas.findByRole('img', { name: 'Ada Lovelace' });
    await waitFor(() => expect(graph.items.some(({ part }) => part === 'presence')).toBe(true));
    await expect(canvasElement.querySelector('[data-graph-avatar-presence]')).toBeNull();
  },
});
