import { useState } from 'react';
import { expect, userEvent, waitFor } from 'storybook/test';
import preview from '../.storybook/preview';
import { GraphAvatar, useGraphPhoto } from '../src';
import { portraitOf } from './facesByPixels';
import { graph, newPortrait, PEOPLE } from './tenant';

interface Person {
  id: string;
  name: string;
  jobTitle: string;
  /** Empty: no photo in the tenant. */
  portrait: string;
}

const TEAM: Person[] = PEOPLE.slice(0, 15).map(({ displayName, userPrincipalName, jobTitle, photo }) => ({
  id: userPrincipalName ?? '',
  name: displayName,
  jobTitle: jobTitle ?? '',
  portrait: photo ? displayName.toLowerCase().replace(' ', '-') : '',
}));

function People() {
  return (
    <ul
      style={{
        display: 'grid',
        gridTemplateColumns: 'repeat(3, 15rem)',
        gap: '1.25rem',
        padding: 0,
        margin: '2rem',
      }}
    >
      {TEAM.map(({ id, name, jobTitle }) => (
        <li key={id} style={{ display: 'flex', alignItems: 'center', gap: '.875rem', listStyle: 'none' }}>
          <GraphAvatar userId={id} name={name} size={56} />
          <span style={{ display: 'grid', gap: '.125rem' }}>
            <strong style={{ fontWeight: 600 }}>{name}</strong>
            <small style={{ opacity: 0.8 }}>{jobTitle}</small>
          </span>
        </li>
      ))}
    </ul>
  );
}

/** A page that is shown and hidden, as by a router. */
function Visits() {
  const [isShown, setShown] = useState(true);
  return (
    <>
      <button type="button" onClick={() => setShown((shown) => !shown)}>
        {isShown ? 'Leave' : 'Visit'}
      </button>
      {isShown && <People />}
    </>
  );
}

/** A profile page: the photo in two sizes, and a button that asks whether it is still the one. */
function Profile() {
  const [looks, setLooks] = useState(0);
  const { refetch, etag } = useGraphPhoto({ kind: 'user', id: 'ada.lovelace@contoso.com' }, { size: 96 });
  const lookAgain = async () => {
    await refetch();
    setLooks(looks + 1);
  };
  return (
    <div style={{ display: 'grid', gap: '1rem', justifyItems: 'center' }}>
      <GraphAvatar userId="ada.lovelace@contoso.com" name="Ada Lovelace" size={96} />
      <GraphAvatar userId="ada.lovelace@contoso.com" name="Ada Lovelace" size={32} decorative />
      <code>{etag?.slice(0, 12)}…</code>
      <button type="button" onClick={lookAgain}>
        Look again
      </button>
      <output>{looks > 0 && `Looked again: ${looks}`}</output>
    </div>
  );
}

const meta = preview.meta({ title: 'Scenes/Page of people', parameters: { layout: 'fullscreen' } });

async function expectRightFaces(canvasElement: HTMLElement) {
  for (const { name, portrait } of TEAM) {
    const avatar = canvasElement.querySelector(`[data-graph-avatar][aria-label="${name}"]`);
    const content = portrait ? 'photo' : 'initials';
    await waitFor(() => expect(avatar, name).toHaveAttribute('data-content', content));
    await waitFor(() => expect(avatar, name).toHaveAttribute('data-status', portrait ? 'ready' : 'none'));
    await expect(portraitOf(avatar?.querySelector('img') ?? null), name).toBe(portrait || null);
  }
}

const bytesAsked = () => graph.items.filter(({ path }) => path.endsWith('/$value'));

/** Twelve photos, three people without: their pixels say who is who. */
export const RightFaces = meta.story({
  name: 'The right faces',
  render: () => <People />,
  play: ({ canvasElement }) => expectRightFaces(canvasElement),
});

/** Coming back to a page asks Graph for nothing. */
export const SecondVisit = meta.story({
  name: 'A second visit',
  render: () => <Visits />,
  play: async ({ canvas, canvasElement }) => {
    await expectRightFaces(canvasElement);
    graph.clearLog();
    await userEvent.click(canvas.getByRole('button', { name: 'Leave' }));
    await userEvent.click(canvas.getByRole('button', { name: 'Visit' }));
    await expectRightFaces(canvasElement);
    await expect(graph.items).toHaveLength(0);
  },
});

/** A photo that has not changed is not downloaded again: its metadata says so. */
export const Unchanged = meta.story({
  render: () => <Profile />,
  play: async ({ canvas, canvasElement }) => {
    const picture = () => canvasElement.querySelector('img');
    await waitFor(() => expect(portraitOf(picture())).toBe('ada-lovelace'));
    await waitFor(() => expect(canvasElement.querySelectorAll('[data-content="photo"]')).toHaveLength(2));
    graph.clearLog();
    await userEvent.click(canvas.getByRole('button', { name: 'Look again' }));
    await canvas.findByText('Looked again: 1');
    await expect(graph.items).toHaveLength(1);
    await expect(bytesAsked()).toHaveLength(0);
    await expect(portraitOf(picture())).toBe('ada-lovelace');
  },
});

/** A new photo has a new ETag, and is shown wherever the person is. */
export const NewPhoto = meta.story({
  name: 'A new photo',
  render: () => <Profile />,
  play: async ({ canvas, canvasElement }) => {
    const pictures = () => [...canvasElement.querySelectorAll('img')].map(portraitOf);
    await waitFor(() => expect(pictures()).toEqual(['ada-lovelace', 'ada-lovelace']));
    graph.setPhoto('ada.lovelace@contoso.com', newPortrait);
    await userEvent.click(canvas.getByRole('button', { name: 'Look again' }));
    await waitFor(() => expect(pictures()).toEqual(['yuki-tanaka', 'yuki-tanaka']));
  },
});
