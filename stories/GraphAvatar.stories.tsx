import { expect, waitFor } from 'storybook/test';
import preview from '../.storybook/preview';
import { GraphAvatar } from '../src';
import { graph, portrait } from './tenant';

/** The user id's kind of story is the main job: a photo where there is one, initials where Graph answers 404. */
const meta = preview.meta({
  title: 'GraphAvatar',
  component: GraphAvatar,
  args: { size: 96 },
  argTypes: {
    size: { control: { type: 'range', min: 16, max: 256, step: 1 } },
    shape: { control: 'inline-radio', options: ['circle', 'rounded', 'square'] },
  },
});

const avatar = (canvas: HTMLElement) => canvas.querySelector('[data-graph-avatar]');

/** The photo from Microsoft Graph, laid over the initials when it has loaded. The name is read from Graph, too. */
export const Photo = meta.story({
  args: { userId: 'ada.lovelace@contoso.com' },
  play: async ({ canvas, canvasElement }) => {
    await waitFor(() => expect(avatar(canvasElement)).toHaveAttribute('data-content', 'photo'));
    await canvas.findByRole('img', { name: 'Ada Lovelace' });
  },
});

/** Graph answers 404: that is an answer, and the initials stay. */
export const NoPhoto = meta.story({
  args: { userId: 'ingrid.solberg@contoso.com' },
  play: async ({ canvas, canvasElement }) => {
    await canvas.findByRole('img', { name: 'Ingrid Solberg' });
    await waitFor(() => expect(avatar(canvasElement)).toHaveAttribute('data-status', 'none'));
    await expect(canvasElement).toHaveTextContent('IS');
  },
});

/** Any other failure leaves the initials as well; it is asked again later. */
export const ServiceFails = meta.story({
  args: { userId: 'grace.hopper@contoso.com', name: 'Grace Hopper' },
  beforeEach: () => graph.fail('grace.hopper@contoso.com', 503),
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(avatar(canvasElement)).toHaveAttribute('data-status', 'error'));
    await expect(canvasElement).toHaveTextContent('GH');
  },
});

/** The account may not see the photo. */
export const Forbidden = meta.story({
  args: { userId: 'tim.okafor@contoso.com', name: 'Tim Okafor' },
  beforeEach: () => graph.fail('tim.okafor@contoso.com', 403, { code: 'ErrorAccessDenied' }),
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(avatar(canvasElement)).toHaveAttribute('data-status', 'forbidden'));
    await expect(canvasElement).toHaveTextContent('TO');
  },
});

/** What is seen while Graph has not answered. */
export const Loading = meta.story({
  args: { userId: 'mei.chen@contoso.com', name: 'Mei Chen' },
  beforeEach: () => graph.delay(600_000),
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(avatar(canvasElement)).toHaveAttribute('data-status', 'pending'));
    await expect(canvasElement).toHaveTextContent('MC');
  },
});

/** The signed-in user. */
export const Me = meta.story({
  args: { me: true },
  play: async ({ canvas }) => {
    await canvas.findByRole('img', { name: 'Ada Lovelace' });
  },
});

/** A guest's userPrincipalName holds `#EXT#`: it is encoded on the way. */
export const Guest = meta.story({
  args: { userId: 'bob_fabrikam.com#EXT#@contoso.onmicrosoft.com' },
  play: async ({ canvas, canvasElement }) => {
    await canvas.findByRole('img', { name: 'Bob Kelly (Guest)' });
    await expect(canvasElement).toHaveTextContent('BK');
  },
});

export const Group = meta.story({
  args: { groupId: '5f2b1c0e-research' },
  play: async ({ canvas, canvasElement }) => {
    await canvas.findByRole('img', { name: 'Research' });
    await waitFor(() => expect(avatar(canvasElement)).toHaveAttribute('data-content', 'photo'));
  },
});

export const Team = meta.story({
  args: { teamId: '77c0aa10-design' },
  play: async ({ canvas, canvasElement }) => {
    await canvas.findByRole('img', { name: 'Design Studio' });
    await waitFor(() => expect(avatar(canvasElement)).toHaveAttribute('data-content', 'photo'));
  },
});

/** One of the signed-in user's own contacts. */
export const Contact = meta.story({
  args: { contactId: 'AAMkAGI2-luisa=' },
  play: async ({ canvas, canvasElement }) => {
    await canvas.findByRole('img', { name: 'Luisa Moreau' });
    await waitFor(() => expect(avatar(canvasElement)).toHaveAttribute('data-content', 'photo'));
  },
});

/** Whoever created the signed-in user's OneDrive. */
export const DriveCreator = meta.story({
  args: { driveCreator: true },
  play: async ({ canvas, canvasElement }) => {
    await canvas.findByRole('img', { name: 'Grace Hopper' });
    await waitFor(() => expect(avatar(canvasElement)).toHaveAttribute('data-content', 'photo'));
  },
});

/** A picture of the app's own: nothing is fetched. */
export const OwnPicture = meta.story({
  args: { name: 'Jonas Weber', src: '' },
  loaders: [async () => ({ src: URL.createObjectURL(new Blob([await portrait('jonas-weber')(240)])) })],
  render: (args, { loaded }) => <GraphAvatar {...args} src={loaded.src} />,
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(avatar(canvasElement)).toHaveAttribute('data-content', 'photo'));
    await expect(avatar(canvasElement)).toHaveAttribute('data-status', 'idle');
    await expect(graph.items).toHaveLength(0);
  },
});

export const NameAlone = meta.story({
  args: { name: 'Zofia Kowalska' },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('img', { name: 'Zofia Kowalska' })).toHaveTextContent('ZK');
  },
});

/** Nobody in particular: an icon. */
export const Nobody = meta.story({
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('img', { name: 'Person' })).toHaveAttribute('data-content', 'icon');
  },
});

export const Sizes = meta.story({
  render: ({ shape }) => (
    <div style={{ display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: 16 }}>
      {[16, 20, 24, 32, 40, 48, 64, 96, 128, 256].map((size) => (
        <div key={size} style={{ display: 'grid', justifyItems: 'center', gap: 8 }}>
          <GraphAvatar userId="katherine.johnson@contoso.com" size={size} shape={shape} />
          <GraphAvatar name="Kwame Mensah" size={size} shape={shape} />
          <GraphAvatar size={size} shape={shape} />
          <small>{size}</small>
        </div>
      ))}
    </div>
  ),
});

export const Shapes = meta.story({
  render: ({ size }) => (
    <div style={{ display: 'grid', gridTemplateColumns: 'repeat(3, auto)', gap: 24 }}>
      {(['circle', 'rounded', 'square'] as const).map((shape) => (
        <GraphAvatar key={shape} userId="radia.perlman@contoso.com" size={size} shape={shape} />
      ))}
      {(['circle', 'rounded', 'square'] as const).map((shape) => (
        <GraphAvatar key={shape} name="Kwame Mensah" size={size} shape={shape} />
      ))}
    </div>
  ),
});
