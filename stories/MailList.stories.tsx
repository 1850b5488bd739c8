import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { expect, waitFor } from 'storybook/test';
import preview from '../.storybook/preview';
import { GraphPersona } from '../src';
import { graphHandlers } from '../src/testing';
import { cornerColor } from './facesByPixels';
import { mailGraph, SENDERS } from './tenant/mailList';

const ROW = 56;

/** Rows are recycled: what scrolls out at one end comes in at the other with somebody else. */
function MailList() {
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: SENDERS.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
  });
  return (
    <section
      ref={scroller}
      aria-label="Mail"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is to be reached by the keyboard
      tabIndex={0}
      style={{ height: 480, width: 420, overflow: 'auto' }}
    >
      <div style={{ height: rows.getTotalSize(), position: 'relative' }}>
        {rows.getVirtualItems().map(({ index, start }, place) => {
          const sender = SENDERS[index];
          return (
            <div
              // biome-ignore lint/suspicious/noArrayIndexKey: by place and not by person, which recycles the rows
              key={place}
              data-row={index}
              style={{
                position: 'absolute',
                insetInline: 16,
                height: ROW,
                transform: `translateY(${start}px)`,
              }}
            >
              <GraphPersona userId={sender?.id} name={sender?.displayName} size={40} presence />
            </div>
          );
        })}
      </div>
    </section>
  );
}

const meta = preview.meta({ title: 'Scenes/Mail list' });

const nextFrame = () => new Promise(requestAnimationFrame);
/** Whom anything was asked about. */
const askedFor = () =>
  new Set(
    mailGraph.items.flatMap(({ path, body }) => {
      const { ids = [] } = (body ?? {}) as { ids?: string[] }; // Our own posts', as they were sent.
      return [...ids, ...(/^\/users\/([^/]+)/.exec(path)?.slice(1) ?? [])];
    }),
  );
const posts = () => mailGraph.items.filter(({ part }) => part === 'presence');

/** Scrolled fast, and stopped here and there: the right face and the right presence in each row at each stop. */
export const ScrolledFast = meta.story({
  name: 'Scrolled fast',
  beforeEach({ msw }) {
    mailGraph.reset();
    msw.use(...graphHandlers(mailGraph));
  },
  render: () => <MailList />,
  play: async ({ canvas, canvasElement }) => {
    const scroller = canvas.getByRole('region', { name: 'Mail' });
    const rendered = new Set<string | undefined>();
    const rows = () => [...canvasElement.querySelectorAll<HTMLElement>('[data-row]')];
    const note = () => {
      for (const { dataset } of rows()) rendered.add(SENDERS[Number(dataset.row)]?.id);
    };
    new MutationObserver(note).observe(scroller, {
      subtree: true,
      attributeFilter: ['data-row'],
      childList: true,
    });
    note();

    let stops = 0;
    for (const stop of [0, 300, 1980, 960, 0]) {
      const from = scroller.scrollTop;
      for (let step = 1; step <= 12; step += 1) {
        scroller.scrollTop = from + ((stop * ROW - from) * step) / 12;
        await nextFrame();
      }
      await waitFor(() => {
        const seen = rows().filter((row) => {
          const [box, frame] = [row.getBoundingClientRect(), scroller.getBoundingClientRect()];
          return box.bottom > frame.top && box.top < frame.bottom;
        });
        expect(seen.length).toBeGreaterThanOrEqual(8);
        for (const row of seen) {
          const sender = SENDERS[Number(row.dataset.row)];
          expect(row).toHaveTextContent(`${sender?.displayName}`);
          expect(row.querySelector('[data-graph-avatar]')).toHaveAttribute('data-content', 'photo');
          expect(cornerColor(row.querySelector('img'))).toEqual(mailGraph.colorOf(sender?.id ?? ''));
          const state = { Available: 'available', Busy: 'busy', Away: 'away', DoNotDisturb: 'doNotDisturb' }[
            sender?.presence.availability ?? ''
          ];
          expect(row.querySelector('[data-graph-persona]')).toHaveAttribute(
            'data-presence',
            state ?? 'offline',
          );
        }
      });
      stops += 1;
    }
    await expect(stops).toBe(5);
    // Nobody is asked about who was never in a row, and each person’s presence is posted once.
    const strangers = [...askedFor()].filter((id) => !rendered.has(id));
    await expect(strangers).toEqual([]);
    await expect(askedFor().size).toBeLessThan(700);
    const posted = posts().flatMap(({ body }) => (body as { ids: string[] }).ids); // As they were sent.
    await expect(new Set(posted).size).toBe(posted.length);
    await expect(posts().length).toBeLessThan(5 * 13);
    await expect(mailGraph.items.filter(({ part }) => part === 'profile')).toHaveLength(0);
  },
});
