import { MsalProvider } from '@azure/msal-react';
import { expect, waitFor } from 'storybook/test';
import preview from '../.storybook/preview';
import { GraphPersona } from '../src';
import { MsalGraphAvatarProvider } from '../src/msal';
import { portraitOf } from './facesByPixels';
import { graph } from './tenant';
import { msalOfAda } from './tenant/msal';
import { PROVIDER_OBJECTS, withoutControls } from './withoutControls';

const meta = preview.meta({
  title: 'Components/MsalGraphAvatarProvider',
  component: MsalGraphAvatarProvider,
  tags: ['autodocs'],
  // With one story the page has no headings to list.
  parameters: { docs: { toc: { disable: true } } },
  argTypes: withoutControls(['account', 'onInteractionRequired', 'cloud', 'children', ...PROVIDER_OBJECTS]),
});

/** Inside of `MsalProvider`: the account and its tokens are MSAL's. */
export const SignedIn = meta.story({
  name: 'Signed in',
  args: { children: <GraphPersona me size={64} secondary="jobTitle" presence /> },
  loaders: [async () => ({ msal: await msalOfAda() })],
  render: (args, { loaded }) => (
    <MsalProvider instance={loaded.msal}>
      <MsalGraphAvatarProvider {...args} />
    </MsalProvider>
  ),
  play: async ({ canvas, canvasElement }) => {
    await canvas.findByText('Head of Analysis');
    await waitFor(() => expect(portraitOf(canvasElement.querySelector('img'))).toBe('ada-lovelace'));
    const tokens = new Set(graph.requests.map(({ authorization }) => authorization));
    await expect([...tokens]).toEqual(['Bearer ada.lovelace@contoso.com']);
  },
});
