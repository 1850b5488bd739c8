import { expect, waitFor } from 'storybook/test';
import preview from '../.storybook/preview';
import { GraphAvatar, GraphAvatarProvider, GraphPersona } from '../src';
import { portraitOf } from './facesByPixels';
import { graph } from './tenant';
import { PROVIDER_OBJECTS, withoutControls } from './withoutControls';

const meta = preview.meta({
  title: 'Components/GraphAvatarProvider',
  component: GraphAvatarProvider,
  tags: ['autodocs'],
  args: {
    accountKey: 'ada.lovelace@contoso.com',
    getAccessToken: async () => 'a-token-of-the-synthetic-tenant',
    children: <GraphPersona me size={64} secondary="jobTitle" />,
  },
  argTypes: withoutControls(['accountKey', 'getAccessToken', 'cloud', 'children', ...PROVIDER_OBJECTS]),
});

/** One for the whole app: pages share a cache and a queue. */
export const SignedIn = meta.story({
  name: 'Signed in',
  play: async ({ canvas, canvasElement }) => {
    await canvas.findByText('Head of Analysis');
    await waitFor(() => expect(portraitOf(canvasElement.querySelector('img'))).toBe('ada-lovelace'));
  },
});

/** Nobody is signed in: nothing is asked for, and names of the app's own are shown. */
export const SignedOut = meta.story({
  name: 'Signed out',
  args: {
    accountKey: null,
    children: <GraphAvatar userId="ada@contoso.com" name="Ada Lovelace" size={64} />,
  },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('img', { name: 'Ada Lovelace' })).toHaveAttribute('data-status', 'idle');
    await expect(graph.items).toHaveLength(0);
  },
});

/** Words for screen readers, and initials, by the app's own rules. */
export const OwnWords = meta.story({
  name: 'Words of your own',
  args: {
    strings: { presence: { Busy: 'Beschäftigt' } },
    getInitials: (name) => name.slice(0, 2).toUpperCase(),
    children: (
      <GraphAvatar name="Kwame Mensah" size={64} presence={{ availability: 'Busy', activity: 'Busy' }} />
    ),
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('img', { name: 'Kwame Mensah, Beschäftigt' })).toHaveTextContent(
      'KW',
    );
  },
});
