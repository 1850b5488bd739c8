import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { GraphAvatar, GraphAvatarGroup, GraphAvatarProvider } from '../../src';
import portrait from '../../stories/tenant/portraits/ada-lovelace-96.jpg?url';
import '../../src/styles.css';
import '../../stories/fonts.css';
import '../../.storybook/preview.css';
import { prefers } from './media';

const SIZES = [16, 20, 24, 32, 40, 56, 96];

function Row({ children }: { children: ReactNode }) {
  return <div style={{ display: 'flex', alignItems: 'center', gap: 12 }}>{children}</div>;
}

function Sheet({ children }: { children: ReactNode }) {
  return (
    <div data-testid="sheet" style={{ display: 'grid', gap: 12, width: 'max-content', padding: 12 }}>
      {children}
    </div>
  );
}

/** A badge that is seen in forced colours, too. */
function Tick() {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true">
      <circle cx="8" cy="8" r="8" fill="#107c10" />
      <path d="M4.5 8.3 7 10.8l4.6-5" fill="none" stroke="#fff" strokeWidth="1.8" />
    </svg>
  );
}

const STATES = (
  <GraphAvatarProvider accountKey={null} getAccessToken={async () => ''}>
    <Sheet>
      <Row>
        {SIZES.map((size) => (
          <GraphAvatar key={size} name="Wanda Mercury" size={size} />
        ))}
      </Row>
      <Row>
        {SIZES.map((size) => (
          <GraphAvatar key={size} name="Ada Lovelace" src={portrait} size={size} badge={<Tick />} />
        ))}
      </Row>
      <Row>
        {SIZES.map((size) => (
          <GraphAvatar key={size} name="Kat Larrson" size={size} badge={<Tick />} active />
        ))}
      </Row>
      <Row>
        <GraphAvatar size={16} />
        <GraphAvatar size={40} />
        <GraphAvatar groupId="g1" size={16} />
        <GraphAvatar groupId="g1" size={40} />
        <GraphAvatar teamId="t1" size={16} />
        <GraphAvatar teamId="t1" size={40} />
        <GraphAvatar name="Tim Okafor" size={40} badge="9" />
        <GraphAvatar name="Mei Chen" size={40} badge="99+" />
      </Row>
      <Row>
        <GraphAvatar name="Bob Kelly" size={40} shape="rounded" active badge={<Tick />} />
        <GraphAvatar name="Bob Kelly" size={40} shape="square" active badge={<Tick />} />
        <GraphAvatar name="Ada Lovelace" src={portrait} size={40} shape="rounded" />
        <GraphAvatar name="Ada Lovelace" src={portrait} size={40} shape="square" />
        <GraphAvatar name="Priya Nair" size={40} render={<a href="/priya" />} />
        <GraphAvatar name="Omar Haddad" size={40} render={<button type="button" />} />
      </Row>
      <Row>
        <a href="/grace" style={{ display: 'flex', alignItems: 'center', gap: 8 }}>
          <GraphAvatar name="Grace Hopper" size={40} decorative /> Grace Hopper
        </a>
        <GraphAvatarGroup size={40} aria-label="A team">
          {['Kat Larrson', 'Tim Okafor', 'Mei Chen'].map((name) => (
            <GraphAvatar key={name} name={name} badge={<Tick />} />
          ))}
        </GraphAvatarGroup>
      </Row>
    </Sheet>
  </GraphAvatarProvider>
);

const NAMES = [
  'Írissa Þórðardóttir',
  'Їжак Щука',
  'Ωμέγα Ψυχή',
  'خسرو رحیمی',
  'דוד לוי',
  'अमिताभ बच्चन',
  'สมชาย ใจดี',
  '桂英',
  '남궁 성종',
  '4lex 5loo',
];

const SCRIPTS = (
  <Sheet>
    {[24, 40, 64].map((size) => (
      <Row key={size}>
        {NAMES.map((name) => (
          <GraphAvatar key={name} name={name} size={size} />
        ))}
        <GraphAvatar initials="桂英" size={size} />
      </Row>
    ))}
  </Sheet>
);

/** Letters, pictures and colours as they are to stay on the screen. */
async function settle(inside: ParentNode = document) {
  await expect.poll(() => [...inside.querySelectorAll('img')].every((img) => !img.hidden)).toBe(true);
  const sheet = inside.querySelector<HTMLElement>('[data-testid="sheet"]');
  if (!sheet) throw new Error('There is no sheet.');
  sheet.getBoundingClientRect(); // What is laid out asks for its fonts.
  await document.fonts.ready;
}

async function looksAs(
  name: string,
  ui: ReactNode,
  modes: { media?: Record<string, string>; dir?: string } = {},
) {
  await prefers({ 'reduced-motion': 'reduce', ...modes.media });
  document.documentElement.dir = modes.dir ?? '';
  onTestFinished(() => {
    document.documentElement.dir = '';
  });
  await render(ui);
  await settle();
  await expect.element(page.getByTestId('sheet')).toMatchScreenshot(name);
}

// Within the browser's window: a larger page is shown scaled down.
beforeAll(() => page.viewport(900, 600));
afterAll(() => page.viewport(414, 896));

describe('pictures of', () => {
  it('the light theme', () => looksAs('light', STATES));
  it('the dark theme', () => looksAs('dark', STATES, { media: { 'color-scheme': 'dark' } }));
  it('forced colours', () => looksAs('forced-colors', STATES, { media: { 'forced-colors': 'active' } }));
  it('right-to-left', () => looksAs('right-to-left', STATES, { dir: 'rtl' }));
  it('scripts', () => looksAs('scripts', SCRIPTS));
  it('scripts, right-to-left', () => looksAs('scripts-right-to-left', SCRIPTS, { dir: 'rtl' }));

  it('no stylesheet', async () => {
    const host = document.createElement('div');
    host.style.fontFamily = 'Inter';
    document.body.append(host);
    const root = createRoot(host.attachShadow({ mode: 'open' }));
    onTestFinished(() => {
      root.unmount();
      host.remove();
    });
    root.render(STATES);
    await expect.poll(() => host.shadowRoot?.querySelector('[data-testid="sheet"]')).not.toBeNull();
    await settle(host.shadowRoot ?? host);
    await expect.element(page.getByTestId('sheet')).toMatchScreenshot('no-stylesheet');
  });
});
