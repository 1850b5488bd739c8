import { describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { GraphPersona } from '../../src';
import { renderSignedIn, tenantOnTheWire } from './support';

const ADA = '00000000-0000-4000-8000-000000000001';
const graph = tenantOnTheWire({
  users: [
    {
      id: ADA,
      displayName: 'Ada Lovelace',
      jobTitle: 'Head of Analysis',
      department: 'Research',
      mail: 'ada@contoso.com',
      photo: true,
      presence: { availability: 'Busy', activity: 'InAMeeting' },
    },
    { displayName: 'Kwame Mensah', mail: 'kwame@contoso.com', department: 'Finance' },
  ],
});

const lines = () =>
  [...document.querySelectorAll('[data-graph-persona-line]')].map((line) => line.textContent);
const loading = () => document.querySelectorAll('[data-graph-persona-line][data-loading]').length;
const root = () => {
  const element = document.querySelector<HTMLElement>('[data-graph-persona]');
  if (!element) throw new Error('There is no persona on the page.');
  return element;
};

describe('GraphPersona', () => {
  it('shows a photo, a name and fields, in one round trip', async () => {
    await renderSignedIn(<GraphPersona userId={ADA} secondary="jobTitle" tertiary="department" />, {
      strict: true,
    });
    await expect.poll(lines).toEqual(['Ada Lovelace', 'Head of Analysis', 'Research']);
    await expect.poll(() => document.querySelector('[data-content="photo"]')).not.toBeNull();
    expect(graph.items.filter(({ part }) => part === 'profile')).toHaveLength(1);
    expect(graph.requests[0]?.batch?.map(({ url }) => url.includes('$select'))).toContain(true);
    expect(graph.requests[0]?.batch?.some(({ url }) => url.endsWith('/photo'))).toBe(true);
  });

  it('shows bars while the name loads, and no wrong name', async () => {
    graph.delay(600_000);
    await renderSignedIn(<GraphPersona userId="kwame@contoso.com" secondary="jobTitle" />);
    expect(loading()).toBe(2);
    expect(lines()).toEqual(['', '']);
    expect(root().dataset.status).toBe('pending');
    expect(
      document.querySelector('[data-graph-persona-line]')?.getBoundingClientRect().width,
    ).toBeGreaterThan(50);
  });

  it('takes the first field that says something, and leaves out a line of which none does', async () => {
    await renderSignedIn(
      <GraphPersona userId="kwame@contoso.com" secondary={['jobTitle', 'department']} tertiary="jobTitle" />,
    );
    await expect.poll(lines).toEqual(['Kwame Mensah', 'Finance']);
  });

  it('takes functions, also for the first line', async () => {
    await renderSignedIn(
      <GraphPersona
        userId={ADA}
        primary={(profile) => profile && <b>{profile.mail}</b>}
        secondary={(profile) => `${profile?.department ?? '…'}, London`}
      />,
    );
    await expect.poll(lines).toEqual(['ada@contoso.com', 'Research, London']);
  });

  it('asks for no profile where the name is all there is to say', async () => {
    const onStatus = vi.fn();
    await renderSignedIn(<GraphPersona userId={ADA} name="Ada" onPhotoStatusChange={onStatus} />);
    await expect.poll(() => onStatus.mock.lastCall).toEqual(['ready']);
    expect(lines()).toEqual(['Ada']);
    expect(graph.items.filter(({ part }) => part === 'profile')).toHaveLength(0);
  });

  it('names whom Graph does not know by the address, else as a person', async () => {
    const { rerender } = await renderSignedIn(
      <GraphPersona userId="gone@contoso.com" secondary="jobTitle" />,
    );
    await expect.poll(lines).toEqual(['gone@contoso.com']);
    expect(root().dataset.status).toBe('none');
    await rerender(<GraphPersona userId="00000000-0000-4000-8000-00000000000f" />);
    await expect.poll(lines).toEqual(['Person']);
  });

  it('is spoken once, presence after the name', async () => {
    await renderSignedIn(
      <GraphPersona userId={ADA} secondary="jobTitle" presence render={<a href="/ada" />} />,
    );
    await expect
      .element(page.getByRole('link', { name: /^Ada Lovelace ?, In a meeting Head of Analysis$/ }))
      .toBeVisible();
    expect(page.getByRole('img').elements()).toHaveLength(0);
    expect(document.querySelector('[data-graph-avatar-presence="busy"]')).not.toBeNull();
    const spoken = document.querySelector('[data-graph-persona-spoken]')?.getBoundingClientRect();
    expect(spoken?.width).toBe(1);
  });

  it('cuts what has no room, and gives it whole in the title', async () => {
    const name = 'Hubert Blaine Wolfeschlegelsteinhausenbergerdorff';
    await render(
      <div style={{ width: 160 }}>
        <GraphPersona name={name} size={40} />
      </div>,
    );
    const line = document.querySelector('[data-graph-persona-line]');
    expect(line?.scrollWidth).toBeGreaterThan(line?.clientWidth ?? 0);
    expect(line?.getAttribute('title')).toBe(name);
    expect(root().getBoundingClientRect().width).toBeLessThanOrEqual(160);
    expect(document.querySelector('[data-graph-avatar]')?.getBoundingClientRect().width).toBe(40);
  });

  it('stands the other way round right-to-left, whatever the script of the name', async () => {
    await render(
      <div dir="rtl" style={{ width: 300 }}>
        <GraphPersona name="Ada Lovelace" secondary={() => 'خسرو رحیمی'} size={40} />
      </div>,
    );
    const [avatar, ...texts] = [...root().querySelectorAll('[data-graph-avatar], [data-graph-persona-line]')];
    const edges = texts.map((text) => {
      const range = document.createRange();
      range.selectNodeContents(text);
      return Math.round(range.getBoundingClientRect().right);
    });
    expect(new Set(edges).size).toBe(1);
    expect(edges[0]).toBeLessThan(avatar?.getBoundingClientRect().left ?? 0);
  });

  it('is the next person’s at once where a row is recycled', async () => {
    const { rerender } = await renderSignedIn(<GraphPersona userId={ADA} secondary="jobTitle" presence />);
    await expect.poll(lines).toEqual(['Ada Lovelace, In a meeting', 'Head of Analysis']);
    await rerender(<GraphPersona userId="kwame@contoso.com" secondary="jobTitle" presence />);
    expect(root().textContent).not.toMatch(/Ada|Head|meeting/);
    expect(document.querySelector('img')).toBeNull();
    await expect.poll(lines).toEqual(['Kwame Mensah, Offline']);
  });

  it('keeps an app’s own props, class, style and ref', async () => {
    const ref = vi.fn();
    const onClick = vi.fn();
    await render(
      <GraphPersona ref={ref} name="Ada" size={24} className="row" style={{ gap: 3 }} onClick={onClick} />,
    );
    expect(ref).toHaveBeenCalledWith(root());
    expect(root().className).toBe('row');
    expect(getComputedStyle(root()).gap).toBe('3px');
    root().click();
    expect(onClick).toHaveBeenCalledOnce();
  });
});
