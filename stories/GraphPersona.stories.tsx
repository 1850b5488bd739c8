import { expect, waitFor } from 'storybook/test';
import preview from '../.storybook/preview';
import { GraphPersona } from '../src';
import { graph } from './tenant';

const meta = preview.meta({
  title: 'Components/GraphPersona',
  component: GraphPersona,
  tags: ['autodocs'],
  args: { size: 48, userId: 'ada.lovelace@contoso.com', secondary: 'jobTitle', tertiary: 'department' },
  argTypes: {
    size: { control: { type: 'range', min: 16, max: 160, step: 1 } },
    shape: { control: 'inline-radio', options: ['circle', 'rounded', 'square'] },
    userId: { control: 'text' },
    me: { control: 'boolean' },
    driveCreator: { control: 'boolean' },
    groupId: { control: 'text' },
    teamId: { control: 'text' },
    contactId: { control: 'text' },
    name: { control: 'text' },
    initials: { control: 'text' },
    src: { control: 'text' },
    primary: { control: 'text' },
    secondary: { control: 'text' },
    tertiary: { control: 'text' },
    presence: { control: 'boolean' },
    badge: { control: 'text' },
    render: { control: false },
  },
});

const COLUMN = { display: 'grid', gap: 20, justifyItems: 'start' } as const;

/** The photo and the profile, read in one round trip. */
export const Person = meta.story({
  args: { presence: true },
  play: async ({ canvas, canvasElement }) => {
    await canvas.findByText('Head of Analysis');
    await canvas.findByText('Research');
    await waitFor(() => expect(canvasElement.querySelector('[data-content="photo"]')).not.toBeNull());
    await waitFor(() => expect(canvasElement).toHaveTextContent('Ada Lovelace, Available'));
  },
});

/** From a dense row to the header of a page. */
export const Sizes = meta.story({
  render: () => (
    <div style={COLUMN}>
      <GraphPersona userId="grace.hopper@contoso.com" size={20} />
      <GraphPersona userId="grace.hopper@contoso.com" size={32} secondary="jobTitle" />
      <GraphPersona userId="grace.hopper@contoso.com" size={48} secondary="jobTitle" presence />
      <GraphPersona
        userId="grace.hopper@contoso.com"
        size={72}
        secondary="jobTitle"
        tertiary="department"
        presence
      />
      <GraphPersona
        userId="grace.hopper@contoso.com"
        size={120}
        secondary="jobTitle"
        tertiary="mail"
        presence
      />
    </div>
  ),
  play: async ({ canvas }) => {
    await expect(await canvas.findAllByText(/Grace Hopper/)).toHaveLength(5);
  },
});

/** Fields with fallbacks, and functions. */
export const Lines = meta.story({
  render: () => (
    <div style={COLUMN}>
      <GraphPersona userId="mei.chen@contoso.com" size={48} secondary={['mail', 'userPrincipalName']} />
      <GraphPersona
        userId="omar.haddad@contoso.com"
        size={48}
        secondary={(profile) => profile && `${profile.jobTitle} · ${profile.department}`}
      />
      <GraphPersona groupId="5f2b1c0e-research" size={48} secondary={() => 'Group'} />
      <GraphPersona teamId="77c0aa10-design" size={48} secondary={() => 'Team'} />
      <GraphPersona contactId="AAMkAGI2-luisa=" size={48} secondary={() => 'Contact'} />
    </div>
  ),
  play: async ({ canvas }) => {
    await canvas.findByText('mei.chen@contoso.com');
    await canvas.findByText('Support Engineer · Customer Care');
    await canvas.findByText('Luisa Moreau');
  },
});

/** Bars stand where text will come. */
export const Loading = meta.story({
  parameters: { docs: { story: { inline: false, height: '160px' } } },
  beforeEach: () => graph.delay(600_000),
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(canvasElement.querySelectorAll('[data-loading]')).toHaveLength(3));
  },
});

/** Where there is no room a line is cut, and its title has it whole. */
export const Truncated = meta.story({
  render: () => (
    <div style={{ width: 180 }}>
      <GraphPersona userId="katherine.johnson@contoso.com" size={48} secondary="jobTitle" tertiary="mail" />
    </div>
  ),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('katherine.johnson@contoso.com')).toHaveAttribute(
      'title',
      'katherine.johnson@contoso.com',
    );
  },
});

/** The whole is a link, named by its text. */
export const Link = meta.story({
  render: () => (
    <GraphPersona
      userId="ada.lovelace@contoso.com"
      secondary="jobTitle"
      size={48}
      presence={{ availability: 'Busy', activity: 'InACall' }}
      render={<a href="#ada" />}
    />
  ),
  play: async ({ canvas }) => {
    await canvas.findByRole('link', { name: /^Ada Lovelace ?, In a call Head of Analysis$/ });
  },
});
