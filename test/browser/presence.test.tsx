import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { GraphAvatar, type GraphPresence } from '../../src';
import { prefers } from './media';
import { renderSignedIn, tenantOnTheWire } from './support';

const ids = [1, 2, 3].map((index) => `00000000-0000-4000-8000-00000000000${index}`);
const [ADA = '', BOB = ''] = ids;
const graph = tenantOnTheWire({
  users: [
    { id: ADA, displayName: 'Ada Lovelace', presence: { availability: 'Busy', activity: 'InAMeeting' } },
    { id: BOB, displayName: 'Bob Kelly', presence: { availability: 'Away' } },
  ],
});
const posts = () => graph.requests.filter(({ path }) => path === '/communications/getPresencesByUserId');

const of = (availability: string, activity = availability): GraphPresence => ({ availability, activity });
const badge = () => document.querySelector('[data-graph-avatar-presence]');

describe('presence', () => {
  it('of the service is shown and spoken with the name', async () => {
    await renderSignedIn(
      <>
        <GraphAvatar userId={ADA} presence />
        <GraphAvatar userId={BOB} presence />
      </>,
      { strict: true },
    );
    await expect
      .element(page.getByRole('img', { name: 'Ada Lovelace, In a meeting', exact: true }))
      .toBeVisible();
    await expect.element(page.getByRole('img', { name: 'Bob Kelly, Away', exact: true })).toBeVisible();
    expect(document.querySelectorAll('svg[data-graph-avatar-presence]')).toHaveLength(2);
    expect(posts()).toHaveLength(1);
  });

  it('of the app’s own is shown, and nothing is asked', async () => {
    await render(<GraphAvatar name="Ada" presence={of('Available')} />);
    await expect.element(page.getByRole('img', { name: 'Ada, Available', exact: true })).toBeVisible();
    expect(badge()?.getBoundingClientRect().width).toBeGreaterThan(6);
    expect(graph.requests).toHaveLength(0);
  });

  it.each([
    ['Available', 'Available', 'available', 'disc', 'Available'],
    ['AvailableIdle', 'Available', 'available', 'disc', 'Available'],
    ['Available', 'OutOfOffice', 'available', 'ring', 'Available, Out of office'],
    ['Busy', 'InACall', 'busy', 'disc', 'In a call'],
    ['Busy', 'OutOfOffice', 'busy', 'ring', 'Busy, Out of office'],
    ['DoNotDisturb', 'Presenting', 'doNotDisturb', 'disc', 'Presenting'],
    ['DoNotDisturb', 'OutOfOffice', 'doNotDisturb', 'ring', 'Do not disturb, Out of office'],
    ['BeRightBack', 'BeRightBack', 'away', 'disc', 'Be right back'],
    ['Away', 'OutOfOffice', 'outOfOffice', 'ring', 'Out of office'],
    ['Offline', 'OffWork', 'offline', 'ring', 'Off work'],
    ['Offline', 'OutOfOffice', 'outOfOffice', 'ring', 'Out of office'],
    ['PresenceUnknown', 'PresenceUnknown', 'unknown', 'ring', 'Presence unknown'],
    ['Levitating', 'Levitating', 'unknown', 'ring', 'Presence unknown'],
    ['constructor', 'toString', 'unknown', 'ring', 'Presence unknown'],
    ['Busy', 'Levitating', 'busy', 'disc', 'Busy'],
  ])('%s, %s is %s by a %s, “%s”', async (availability, activity, mark, shape, words) => {
    await render(<GraphAvatar name="Ada" presence={of(availability, activity)} />);
    await expect.element(page.getByRole('img', { name: `Ada, ${words}`, exact: true })).toBeVisible();
    expect(badge()?.getAttribute('data-graph-avatar-presence')).toBe(mark);
    expect(badge()?.getAttribute('data-shape')).toBe(shape);
  });

  it('has a sign of its own for each state, so that no colour is needed', async () => {
    const states = [
      of('Available'),
      of('Busy'),
      of('DoNotDisturb'),
      of('Away'),
      of('Offline'),
      of('Nobody knows'),
      of('Available', 'OutOfOffice'),
      of('Busy', 'OutOfOffice'),
      of('DoNotDisturb', 'OutOfOffice'),
      of('Offline', 'OutOfOffice'),
    ];
    await render(
      states.map((state) => (
        <GraphAvatar key={state.availability + state.activity} name="Ada" presence={state} />
      )),
    );
    await expect.poll(() => document.querySelectorAll('[data-graph-avatar-presence]').length).toBe(10);
    const shapes = [...document.querySelectorAll('[data-graph-avatar-presence]')].map(
      (icon) => `${icon.getAttribute('data-shape')} ${icon.querySelector('path')?.getAttribute('d')}`,
    );
    expect(new Set(shapes).size).toBe(10);
  });

  it('is drawn in the system’s colours where it forces them', async () => {
    await prefers({ 'forced-colors': 'active' });
    await render(<GraphAvatar name="Ada" presence={of('Available')} />);
    await expect.poll(badge).not.toBeNull();
    const probe = document.createElement('p');
    document.body.append(probe);
    const { color: text } = getComputedStyle(probe);
    probe.style.color = 'Canvas';
    const { color: ground } = getComputedStyle(probe);
    probe.remove();
    const sign = badge()?.querySelector('path');
    if (!badge() || !sign) throw new Error('There is no badge.');
    expect(getComputedStyle(badge() as Element /* Seen above. */).fill).toBe(text);
    expect(getComputedStyle(sign).stroke).toBe(ground);
  });

  it('takes the app’s words, for values of tomorrow, too', async () => {
    const strings = { presence: { Busy: 'Beschäftigt', Levitating: 'Schwebt' } };
    await renderSignedIn(
      <>
        <GraphAvatar name="Ada" presence={of('Busy')} />
        <GraphAvatar name="Bob" presence={of('Available', 'Levitating')} />
      </>,
      { strings },
    );
    await expect.element(page.getByRole('img', { name: 'Ada, Beschäftigt', exact: true })).toBeVisible();
    await expect.element(page.getByRole('img', { name: 'Bob, Schwebt', exact: true })).toBeVisible();
  });

  it('goes with its person, and when it is taken away', async () => {
    const { rerender } = await renderSignedIn(<GraphAvatar userId={ADA} name="Ada" presence />);
    await expect.element(page.getByRole('img', { name: 'Ada, In a meeting' })).toBeVisible();
    await rerender(<GraphAvatar userId={ids[2]} name="Nobody" presence />);
    expect(document.querySelector('[data-graph-avatar]')?.getAttribute('aria-label')).toBe('Nobody');
    expect(badge()).toBeNull();
    await rerender(<GraphAvatar userId={BOB} name="Bob" presence />);
    await expect.element(page.getByRole('img', { name: 'Bob, Away', exact: true })).toBeVisible();
    await rerender(<GraphAvatar userId={BOB} name="Bob" />);
    expect(document.querySelector('[data-graph-avatar]')?.getAttribute('aria-label')).toBe('Bob');
    expect(badge()).toBeNull();
  });

  it('leaves an app’s own badge in its place, and is spoken all the same', async () => {
    await render(<GraphAvatar name="Ada" badge="3" presence={of('Busy')} />);
    await expect.element(page.getByRole('img', { name: 'Ada, Busy', exact: true })).toBeVisible();
    expect(badge()).toBeNull();
    expect(document.querySelector('[data-graph-avatar-badge]')?.textContent).toBe('3');
  });
});
