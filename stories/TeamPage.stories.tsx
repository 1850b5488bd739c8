import { expect, waitFor } from 'storybook/test';
import preview from '../.storybook/preview';
import { GraphAvatarGroup, GraphPersona } from '../src';
import { graphHandlers } from '../src/testing';
import { cornerColor } from './facesByPixels';
import { mailGraph, TEAM, TEAM_GROUPS } from './tenant/mailList';

const meta = preview.meta({ title: 'Scenes/Team page', parameters: { layout: 'padded' } });

function TeamPage() {
  return (
    <main>
      {TEAM_GROUPS.map(({ id, displayName }) => (
        <section key={id} style={{ display: 'flex', alignItems: 'center', gap: 16, marginBlock: 12 }}>
          <h2 style={{ width: 120, margin: 0, fontSize: 16 }}>{displayName}</h2>
          <GraphAvatarGroup groupId={id} aria-label={displayName} max={5} size={36} presence />
        </section>
      ))}
      <ul
        style={{
          display: 'grid',
          gridTemplateColumns: 'repeat(auto-fill, minmax(9.5rem, 1fr))',
          gap: 8,
          padding: 0,
          listStyle: 'none',
        }}
      >
        {TEAM.map(({ id }) => (
          <li key={id} style={{ minWidth: 0 }}>
            <GraphPersona userId={id} size={32} presence />
          </li>
        ))}
      </ul>
    </main>
  );
}

const posts = () => mailGraph.items.filter(({ part }) => part === 'presence');

/** Sixty people, three groups, presence: the right face everywhere, and presence posted once for each person. */
export const SixtyPeople = meta.story({
  name: 'Sixty people',
  beforeEach({ msw }) {
    mailGraph.reset();
    msw.use(...graphHandlers(mailGraph));
  },
  render: () => <TeamPage />,
  play: async ({ canvas, canvasElement }) => {
    for (const { displayName, members } of TEAM_GROUPS) {
      const group = canvas.getByRole('group', { name: displayName });
      await waitFor(() => expect(group.querySelectorAll('[data-content="photo"]')).toHaveLength(5));
      await waitFor(() => expect(group.querySelectorAll('[data-presence]')).toHaveLength(5));
      const seen = [...group.querySelectorAll('img')].map(cornerColor);
      await expect(seen).toEqual(members.slice(0, 5).map((id) => mailGraph.colorOf(id)));
    }
    const rows = [...canvasElement.querySelectorAll('li')];
    for (const [place, { id, displayName, presence }] of TEAM.entries()) {
      const row = rows[place];
      row?.scrollIntoView({ block: 'nearest' });
      await waitFor(() => expect(row).toHaveTextContent(displayName));
      await waitFor(() =>
        expect(cornerColor(row?.querySelector('img') ?? null)).toEqual(mailGraph.colorOf(id)),
      );
      const state = presence.availability.toLowerCase();
      await waitFor(() =>
        expect(row?.querySelector('[data-graph-persona]')?.getAttribute('data-presence')?.toLowerCase()).toBe(
          state,
        ),
      );
    }
    const posted = posts().flatMap(({ body }) => (body as { ids: string[] }).ids); // As they were sent.
    await expect([...posted].sort()).toEqual(TEAM.map(({ id }) => id));
    await expect(posts().length).toBeLessThan(12);
    await expect(mailGraph.items.filter(({ part }) => part === 'profile')).toHaveLength(60);
  },
});
