import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { GraphAvatar, GraphAvatarGroup } from '../../src';
import { renderSignedIn, tenantOnTheWire } from './support';

const ids = Array.from({ length: 9 }, (_, index) => `00000000-0000-4000-8000-00000000000${index}`);
const graph = tenantOnTheWire({
  users: ids.map((id, index) => ({
    id,
    displayName: `Person ${index}`,
    photo: true,
    presence: { availability: 'Busy' },
  })),
  groups: [
    { id: 'g1', displayName: 'Research', members: ids },
    { id: 'g0', displayName: 'Nobody yet' },
  ],
});

const shown = () =>
  [...document.querySelectorAll('[data-graph-avatar-group] > [data-graph-avatar]')].map(
    (avatar) => avatar.getAttribute('aria-label') ?? '',
  );
const people = (from: number, to: number) => ids.slice(from, to).map((_, index) => `Person ${from + index}`);
const askedFor = () => new Set(graph.items.flatMap(({ path }) => /^\/users\/([^/]+)/.exec(path)?.[1] ?? []));
const list = () => document.querySelector('[data-graph-avatar-list]');

describe('GraphAvatarGroup', () => {
  it('shows the first, and asks about nobody else until the list is opened', async () => {
    await renderSignedIn(<GraphAvatarGroup userIds={ids} max={4} aria-label="Team" />, { strict: true });
    await expect.poll(shown).toEqual(people(0, 4));
    await expect.element(page.getByRole('group', { name: 'Team' })).toBeVisible();
    expect([...askedFor()].sort()).toEqual(ids.slice(0, 4));

    const button = page.getByRole('button', { name: '5 others' });
    await expect.element(button).toHaveTextContent('+5');
    await button.click();
    await expect.element(page.getByRole('dialog', { name: '5 others' })).toBeVisible();
    await expect
      .poll(() =>
        [...(list()?.querySelectorAll('li [data-graph-persona-line]') ?? [])].map(
          ({ textContent }) => textContent,
        ),
      )
      .toEqual(people(4, 9));
    expect(askedFor().size).toBe(9);
  });

  it('opens by the keyboard, takes the focus, and gives it back at Escape', async () => {
    await renderSignedIn(<GraphAvatarGroup userIds={ids} />);
    const button = document.querySelector<HTMLElement>('[data-graph-avatar-overflow]');
    button?.focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => document.activeElement).toBe(list());
    expect(list()?.matches(':popover-open')).toBe(true);
    const [at, box] = [button?.getBoundingClientRect(), list()?.getBoundingClientRect()];
    expect(box?.top).toBeGreaterThanOrEqual(at?.bottom ?? Number.NaN);
    expect(box?.right).toBeLessThanOrEqual(innerWidth);
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => list()?.matches(':popover-open')).toBe(false);
    expect(document.activeElement).toBe(button);
    expect(list()?.querySelector('li')).toBeNull();
  });

  it('shows a group’s people with the names from its list, in one request for all', async () => {
    await renderSignedIn(<GraphAvatarGroup groupId="g1" max={3} presence />);
    await expect.poll(shown).toEqual(people(0, 3).map((name) => `${name}, Busy`));
    expect(graph.items.filter(({ path }) => path.endsWith('/members'))).toHaveLength(1);
    expect(graph.items.filter(({ part }) => part === 'profile')).toHaveLength(0);
    expect(graph.items.filter(({ part }) => part === 'presence')).toHaveLength(1);
    await expect.element(page.getByRole('button', { name: '6 others' })).toBeVisible();
  });

  it('shows the group itself where it has nobody, or may not be read', async () => {
    const { rerender } = await renderSignedIn(<GraphAvatarGroup groupId="g0" />);
    await expect.poll(shown).toEqual(['Nobody yet']);
    graph.fail('g1', 403);
    await rerender(<GraphAvatarGroup groupId="g1" />);
    await expect.poll(shown).toEqual(['Group']);
  });

  it('decides size and shape for its children, whose own go before', async () => {
    await render(
      <GraphAvatarGroup size={48} shape="square" layout="spread">
        <GraphAvatar name="Ada" />
        <GraphAvatar name="Bob" size={24} shape="rounded" />
      </GraphAvatarGroup>,
    );
    const [ada, bob] = [...document.querySelectorAll<HTMLElement>('[data-graph-avatar]')];
    expect([ada?.offsetWidth, ada?.dataset.shape, bob?.offsetWidth, bob?.dataset.shape]).toEqual([
      48,
      'square',
      24,
      'rounded',
    ]);
  });

  it('leaves out no one for a button of the same width', async () => {
    await render(
      <GraphAvatarGroup max={2}>
        {['Ada', 'Bob', 'Cyd'].map((name) => (
          <GraphAvatar key={name} name={name} />
        ))}
      </GraphAvatarGroup>,
    );
    expect(shown()).toEqual(['Ada', 'Bob', 'Cyd']);
    expect(document.querySelector('button')).toBeNull();
  });

  it('takes an app’s own element for the rest', async () => {
    await render(
      <GraphAvatarGroup
        max={1}
        renderOverflow={(rest, count) => <a href="/all">{`${count}: ${rest.length}`}</a>}
      >
        {['Ada', 'Bob', 'Cyd'].map((name) => (
          <GraphAvatar key={name} name={name} />
        ))}
      </GraphAvatarGroup>,
    );
    await expect.element(page.getByRole('link', { name: '2: 2' })).toBeVisible();
    expect(document.querySelector('button')).toBeNull();
  });

  it('stacks from the right in a right-to-left page', async () => {
    await render(
      <div dir="rtl">
        <GraphAvatarGroup size={40}>
          <GraphAvatar name="Ada" />
          <GraphAvatar name="Bob" />
        </GraphAvatarGroup>
      </div>,
    );
    const [ada, bob] = [...document.querySelectorAll('[data-graph-avatar]')].map((avatar) =>
      avatar.getBoundingClientRect(),
    );
    expect((ada?.left ?? 0) - (bob?.left ?? 0)).toBeCloseTo(32.8, 1);
  });
});
