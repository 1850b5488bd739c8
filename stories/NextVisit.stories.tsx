import { QueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { expect, userEvent, waitFor } from 'storybook/test';
import preview from '../.storybook/preview';
import { GraphAvatar, GraphAvatarProvider, useGraphPhotoCache } from '../src';
import { indexedDbPhotoStore } from '../src/persist';
import { portraitOf } from './facesByPixels';
import { graph, PEOPLE } from './tenant';

const TEAM = PEOPLE.slice(0, 5).map(({ userPrincipalName = '', displayName }) => ({
  id: userPrincipalName,
  name: displayName,
}));
const store = indexedDbPhotoStore();

/** A page that can be opened again: its memory is gone, its store is not. */
function Visits() {
  const [visit, setVisit] = useState(1);
  const [isSignedIn, setSignedIn] = useState(true);
  return (
    <div style={{ display: 'grid', gap: '1rem', justifyItems: 'center' }}>
      <Visit key={visit} isSignedIn={isSignedIn} />
      <p style={{ display: 'flex', gap: '.5rem' }}>
        <button type="button" onClick={() => setVisit(visit + 1)}>
          Open the page again
        </button>
        <button type="button" onClick={() => setSignedIn(!isSignedIn)}>
          {isSignedIn ? 'Sign out' : 'Sign in'}
        </button>
      </p>
      <output>Visit {visit}</output>
    </div>
  );
}

function Visit({ isSignedIn }: { isSignedIn: boolean }) {
  const [queryClient] = useState(() => new QueryClient());
  return (
    <GraphAvatarProvider
      accountKey={isSignedIn ? 'next-visit' : null}
      getAccessToken={async () => 'a-token-of-the-synthetic-tenant'}
      queryClient={queryClient}
      store={store}
    >
      <div style={{ display: 'flex', gap: '.75rem' }}>
        {TEAM.map(({ id, name }) => (
          <GraphAvatar key={id} userId={id} name={name} size={56} />
        ))}
      </div>
      <Upload />
    </GraphAvatarProvider>
  );
}

/** What an app does when it has put a new photo on Graph. */
function Upload() {
  const { set } = useGraphPhotoCache();
  const upload = async () => {
    const canvas = new OffscreenCanvas(96, 96);
    const context = canvas.getContext('2d');
    if (!context) return;
    context.fillStyle = 'seagreen';
    context.fillRect(0, 0, 96, 96);
    await set({ kind: 'user', id: TEAM[0]?.id ?? '' }, await canvas.convertToBlob());
  };
  return (
    <button type="button" onClick={upload}>
      Upload a photo of {TEAM[0]?.name}
    </button>
  );
}

const meta = preview.meta({
  title: 'Scenes/Next visit',
  beforeEach: () => store.clear('next-visit'),
});

const faces = (canvasElement: HTMLElement) =>
  [...canvasElement.querySelectorAll('[data-graph-avatar]')].map((avatar) =>
    portraitOf(avatar.querySelector('img')),
  );
const kept = async () => (await store.accounts()).includes('next-visit');
const allKept = async () => {
  const graphOrigin = { origin: 'https://graph.microsoft.com', apiVersion: 'v1.0' } as const;
  const entries = await Promise.all(
    TEAM.map(({ id }) =>
      store.read({ accountKey: 'next-visit', ...graphOrigin, subject: { kind: 'user', id } }),
    ),
  );
  return entries.every((parts) => parts.length === 2);
};

/** The faces of the last visit are there before anything is asked of Graph. */
export const OpenedAgain = meta.story({
  name: 'Opened again',
  render: () => <Visits />,
  play: async ({ canvas, canvasElement }) => {
    const portraits = TEAM.map(({ name }) => name.toLowerCase().replace(' ', '-'));
    await waitFor(() => expect(faces(canvasElement)).toEqual(portraits));
    await waitFor(async () => expect(await allKept()).toBe(true));
    graph.clearLog();
    await userEvent.click(canvas.getByRole('button', { name: 'Open the page again' }));
    await waitFor(() => expect(faces(canvasElement)).toEqual(portraits));
    await expect(graph.items).toHaveLength(0);
  },
});

/** A sign-out takes it all away, from the device too. */
export const SignedOut = meta.story({
  name: 'Signed out',
  render: () => <Visits />,
  play: async ({ canvas, canvasElement }) => {
    await waitFor(async () => expect(await kept()).toBe(true));
    await userEvent.click(canvas.getByRole('button', { name: 'Sign out' }));
    await waitFor(() => expect(canvasElement.querySelector('img')).toBeNull());
    await waitFor(async () => expect(await kept()).toBe(false));
  },
});

/** A photo that the app has uploaded is shown at once, though Graph does not have it yet. */
export const Uploaded = meta.story({
  render: () => <Visits />,
  play: async ({ canvas, canvasElement }) => {
    const first = () => canvasElement.querySelector('img');
    await waitFor(() => expect(first()?.complete).toBe(true));
    const before = first()?.src;
    await userEvent.click(canvas.getByRole('button', { name: /^Upload/ }));
    await waitFor(() => expect(first()?.src).not.toBe(before));
    await waitFor(() => expect(first()?.naturalWidth).toBe(96));
  },
});
