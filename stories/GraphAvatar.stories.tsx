import { expect, waitFor } from 'storybook/test';
import preview from '../.storybook/preview';
import { GraphAvatar } from '../src';
import { graph, PEOPLE, portrait } from './tenant';

const meta = preview.meta({
  title: 'Components/GraphAvatar',
  component: GraphAvatar,
  tags: ['autodocs'],
  args: { size: 96 },
  argTypes: {
    size: { control: { type: 'range', min: 16, max: 256, step: 1 } },
    shape: { control: 'inline-radio', options: ['circle', 'rounded', 'square'] },
    loading: { control: 'inline-radio', options: ['lazy', 'eager'] },
    userId: { control: 'text' },
    name: { control: 'text' },
    initials: { control: 'text' },
    active: { control: 'boolean' },
    me: { control: 'boolean' },
    driveCreator: { control: 'boolean' },
    groupId: { control: 'text' },
    teamId: { control: 'text' },
    contactId: { control: 'text' },
    src: { control: 'text' },
    presence: { control: 'boolean' },
    decorative: { control: 'boolean' },
    fetchPhoto: { control: 'boolean' },
    badge: { control: 'text' },
    render: { control: false },
    onLoad: { control: false },
    onError: { control: false },
  },
});

// What a fault does to the tenant is not to reach the other stories of a page: a frame has a tenant of its own. A frame
// may stand far below what is seen of the page, and its story waits for an outcome all the same: hence `eager` in each.
const APART = { docs: { story: { inline: false, height: '160px' } } };

const ROW = { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 20 } as const;

const avatar = (canvas: HTMLElement) => canvas.querySelector('[data-graph-avatar]');

/** The photo from Microsoft Graph, laid over the initials when it has loaded. The name is read from Graph, too. */
export const Photo = meta.story({
  args: { userId: 'ada.lovelace@contoso.com' },
  play: async ({ canvas, canvasElement }) => {
    await waitFor(() => expect(avatar(canvasElement)).toHaveAttribute('data-content', 'photo'));
    await canvas.findByRole('img', { name: 'Ada Lovelace' });
  },
});

/** Graph answers 404: that is an answer, and the initials stay. */
export const NoPhoto = meta.story({
  name: 'No photo: initials (404)',
  args: { userId: 'ingrid.solberg@contoso.com' },
  play: async ({ canvas, canvasElement }) => {
    await canvas.findByRole('img', { name: 'Ingrid Solberg' });
    await waitFor(() => expect(avatar(canvasElement)).toHaveAttribute('data-status', 'none'));
    await expect(canvasElement).toHaveTextContent('IS');
  },
});

/** Any other failure leaves the initials as well; it is asked again later. */
export const ServiceFails = meta.story({
  name: 'The service fails (503)',
  parameters: APART,
  args: { userId: 'grace.hopper@contoso.com', name: 'Grace Hopper', loading: 'eager' },
  beforeEach: () => graph.fail('grace.hopper@contoso.com', 503),
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(avatar(canvasElement)).toHaveAttribute('data-status', 'error'));
    await expect(canvasElement).toHaveTextContent('GH');
  },
});

/** The account may not see the photo. */
export const Forbidden = meta.story({
  name: 'No permission (403)',
  parameters: APART,
  args: { userId: 'tim.okafor@contoso.com', name: 'Tim Okafor', loading: 'eager' },
  beforeEach: () => graph.fail('tim.okafor@contoso.com', 403, { code: 'ErrorAccessDenied' }),
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(avatar(canvasElement)).toHaveAttribute('data-status', 'forbidden'));
    await expect(canvasElement).toHaveTextContent('TO');
  },
});

/** What is seen while Graph has not answered. */
export const Loading = meta.story({
  parameters: APART,
  args: { userId: 'mei.chen@contoso.com', name: 'Mei Chen', loading: 'eager' },
  beforeEach: () => graph.delay(600_000),
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(avatar(canvasElement)).toHaveAttribute('data-status', 'pending'));
    await expect(canvasElement).toHaveTextContent('MC');
  },
});

/** The signed-in user. */
export const Me = meta.story({
  args: { me: true },
  play: async ({ canvas }) => {
    await canvas.findByRole('img', { name: 'Ada Lovelace' });
  },
});

/** A guest's userPrincipalName holds `#EXT#`: it is encoded on the way. */
export const Guest = meta.story({
  args: { userId: 'bob_fabrikam.com#EXT#@contoso.onmicrosoft.com' },
  play: async ({ canvas, canvasElement }) => {
    await canvas.findByRole('img', { name: 'Bob Kelly (Guest)' });
    await expect(canvasElement).toHaveTextContent('BK');
  },
});

export const Group = meta.story({
  args: { groupId: '5f2b1c0e-research' },
  play: async ({ canvas, canvasElement }) => {
    await canvas.findByRole('img', { name: 'Research' });
    await waitFor(() => expect(avatar(canvasElement)).toHaveAttribute('data-content', 'photo'));
  },
});

export const Team = meta.story({
  args: { teamId: '77c0aa10-design' },
  play: async ({ canvas, canvasElement }) => {
    await canvas.findByRole('img', { name: 'Design Studio' });
    await waitFor(() => expect(avatar(canvasElement)).toHaveAttribute('data-content', 'photo'));
  },
});

/** One of the signed-in user's own contacts. */
export const Contact = meta.story({
  args: { contactId: 'AAMkAGI2-luisa=' },
  play: async ({ canvas, canvasElement }) => {
    await canvas.findByRole('img', { name: 'Luisa Moreau' });
    await waitFor(() => expect(avatar(canvasElement)).toHaveAttribute('data-content', 'photo'));
  },
});

/** Whoever created the signed-in user's OneDrive. */
export const DriveCreator = meta.story({
  name: "The drive's creator",
  args: { driveCreator: true },
  play: async ({ canvas, canvasElement }) => {
    await canvas.findByRole('img', { name: 'Grace Hopper' });
    await waitFor(() => expect(avatar(canvasElement)).toHaveAttribute('data-content', 'photo'));
  },
});

/** A picture of the app's own: nothing is fetched. */
export const OwnPicture = meta.story({
  name: 'A picture of your own',
  args: { name: 'Jonas Weber', src: '' },
  loaders: [async () => ({ src: URL.createObjectURL(new Blob([await portrait('jonas-weber')(240)])) })],
  render: (args, { loaded }) => <GraphAvatar {...args} src={loaded.src} />,
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(avatar(canvasElement)).toHaveAttribute('data-content', 'photo'));
    await expect(avatar(canvasElement)).toHaveAttribute('data-status', 'idle');
    await expect(graph.items).toHaveLength(0);
  },
});

export const NameAlone = meta.story({
  name: 'A name alone',
  args: { name: 'Zofia Kowalska' },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('img', { name: 'Zofia Kowalska' })).toHaveTextContent('ZK');
  },
});

/** Nobody in particular: an icon. */
export const Nobody = meta.story({
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('img', { name: 'Person' })).toHaveAttribute('data-content', 'icon');
  },
});

const SIZES = [16, 20, 24, 32, 40, 48, 64, 96, 128, 256];

/** Letters, picture and icon at every size; at 20 px and less there is room for one letter. */
export const Sizes = meta.story({
  render: ({ shape }) => (
    <div style={{ display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: 16 }}>
      {SIZES.map((size) => (
        <div key={size} style={{ display: 'grid', justifyItems: 'center', gap: 8 }}>
          <GraphAvatar userId="katherine.johnson@contoso.com" size={size} shape={shape} />
          <GraphAvatar name="Kwame Mensah" size={size} shape={shape} />
          <GraphAvatar size={size} shape={shape} />
          <small>{size}</small>
        </div>
      ))}
    </div>
  ),
  play: async ({ canvasElement }) => {
    const letters = [...canvasElement.querySelectorAll('[aria-label="Kwame Mensah"]')];
    await expect(letters.map(({ textContent }) => textContent).slice(0, 3)).toEqual(['K', 'K', 'KM']);
  },
});

const SHAPES = ['circle', 'rounded', 'square'] as const;

export const Shapes = meta.story({
  args: { size: 64 },
  render: ({ size }) => (
    <div style={{ display: 'grid', gridTemplateColumns: 'repeat(3, auto)', gap: 24 }}>
      {SHAPES.map((shape) => (
        <GraphAvatar key={shape} userId="radia.perlman@contoso.com" size={size} shape={shape} />
      ))}
      {SHAPES.map((shape) => (
        <GraphAvatar key={shape} name="Kwame Mensah" size={size} shape={shape} />
      ))}
      {SHAPES.map((shape) => (
        <GraphAvatar key={shape} size={size} shape={shape} />
      ))}
    </div>
  ),
});

/** A ring for who speaks or is selected, at a distance through which the page shows. */
export const Active = meta.story({
  render: () => (
    <div style={ROW}>
      {SIZES.slice(0, 8).map((size) => (
        <GraphAvatar key={size} userId="mei.chen@contoso.com" name="Mei Chen" size={size} active />
      ))}
      {SHAPES.map((shape) => (
        <GraphAvatar key={shape} name="Kwame Mensah" size={64} shape={shape} active />
      ))}
    </div>
  ),
});

function Tick() {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true">
      <circle cx="8" cy="8" r="8" fill="#107c10" />
      <path d="M4.5 8.3 7 10.8l4.6-5" fill="none" stroke="#fff" strokeWidth="1.8" />
    </svg>
  );
}

const COUNT = { padding: '0 .3em', borderRadius: '99em', background: '#b10e1c', color: '#fff' };

/** Anything in the corner: a mark, a count. What it means is said in `aria-label`. */
export const Badge = meta.story({
  render: () => (
    <div style={ROW}>
      {SIZES.slice(0, 8).map((size) => (
        <GraphAvatar
          key={size}
          userId="priya.nair@contoso.com"
          aria-label="Priya Nair, signed in"
          size={size}
          badge={<Tick />}
        />
      ))}
      {SHAPES.map((shape) => (
        <GraphAvatar
          key={shape}
          name="Zofia Kowalska"
          aria-label="Zofia Kowalska, 12 unread"
          size={64}
          shape={shape}
          badge={<span style={COUNT}>12</span>}
        />
      ))}
    </div>
  ),
});

/** A link, a button, a router's link: the avatar is the control, and the person its name. */
export const LinksAndButtons = meta.story({
  name: 'Links and buttons',
  render: ({ size }) => (
    <div style={ROW}>
      <GraphAvatar
        userId="omar.haddad@contoso.com"
        name="Omar Haddad"
        size={size}
        render={<a href="#omar" />}
      />
      <GraphAvatar
        userId="lucia.fernandez@contoso.com"
        name="Lucia Fernandez"
        size={size}
        render={<button type="button" title="Call" />}
      />
      <GraphAvatar
        name="Kwame Mensah"
        size={size}
        active
        render={<button type="button" aria-pressed="true" />}
      />
    </div>
  ),
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('link', { name: 'Omar Haddad' })).toHaveAttribute('href', '#omar');
    await canvas.findByRole('button', { name: 'Lucia Fernandez' });
    await canvas.findByRole('button', { name: 'Kwame Mensah', pressed: true });
  },
});

/** Where the name stands beside it the avatar is not spoken: the link is named once. */
export const BesideAName = meta.story({
  name: 'Beside a name',
  render: ({ size }) => (
    <a href="#grace" style={{ ...ROW, color: 'inherit', fontSize: 20 }}>
      <GraphAvatar userId="grace.hopper@contoso.com" name="Grace Hopper" size={size} decorative />
      Grace Hopper
    </a>
  ),
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('link')).toHaveAccessibleName('Grace Hopper');
  },
});

/** Initials in their own scripts: two letters, or one where one says more or where letters would join. */
export const Scripts = meta.story({
  name: 'Initials in other scripts',
  render: ({ size }) => (
    <div style={{ display: 'grid', gridTemplateColumns: 'repeat(6, auto)', gap: 16 }}>
      {[
        'Kat Larrson',
        'Írissa Þórðardóttir',
        'Wanda Mercury',
        'Їжак Щука',
        'Ωμέγα Ψυχή',
        'خسرو رحیمی',
        'דוד לוי',
        'अमिताभ बच्चन',
        'สมชาย ใจดี',
        '桂英',
        '남궁 성종',
        '4lex 5loo',
      ].map((name) => (
        <GraphAvatar key={name} name={name} size={size} />
      ))}
    </div>
  ),
  play: async ({ canvasElement }) => {
    await expect(canvasElement).toHaveTextContent('KLÍÞWMЇЩΩΨخדלअबสจ桂남45');
  },
});

/** A picture that does not decode leaves the initials; the next one is tried again. */
export const BrokenPicture = meta.story({
  name: 'A broken picture',
  args: { name: 'Jonas Weber', src: 'data:image/png;base64,bm90IGEgcGljdHVyZQ==' },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(canvasElement.querySelector('img')).toBeNull());
    await expect(canvasElement).toHaveTextContent('JW');
  },
});

/** Nothing is known yet but the id: the icon breathes softly, unless the system asks for less motion. */
export const LoadingWithoutAName = meta.story({
  name: 'Loading without a name',
  parameters: APART,
  args: { userId: '7b8a1a3e-0000-4000-8000-000000000001', loading: 'eager' },
  beforeEach: () => graph.delay(600_000),
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(avatar(canvasElement)).toHaveAttribute('data-status', 'pending'));
    await expect(avatar(canvasElement)).toHaveAttribute('data-content', 'icon');
  },
});

/** Two hundred at once while the service is slow: where there are letters, nothing moves. */
export const LoadingManyAtOnce = meta.story({
  name: 'Loading many at once',
  tags: ['!autodocs'],
  beforeEach: () => graph.delay(600_000),
  render: () => (
    <div style={{ display: 'grid', gridTemplateColumns: 'repeat(20, auto)', gap: 8 }}>
      {Array.from({ length: 200 }, (_, place) => {
        const { displayName } = PEOPLE[place % PEOPLE.length] ?? {};
        const id = `${place}@contoso.com`;
        return <GraphAvatar key={id} userId={id} name={displayName} size={40} />;
      })}
    </div>
  ),
  play: async ({ canvasElement }) => {
    await expect(canvasElement.querySelectorAll('[data-content="initials"]')).toHaveLength(200);
    await expect(document.getAnimations()).toHaveLength(0);
  },
});

const CARD = { display: 'flex', gap: 16, padding: 24, borderRadius: 12 };

/** A region has the theme of its `data-theme`, and the nearest one holds. */
export const Themes = meta.story({
  render: ({ size }) => (
    <div style={{ display: 'grid', gap: 16 }}>
      {(['light', 'dark'] as const).map((theme) => (
        <div key={theme} data-theme={theme} style={CARD}>
          <GraphAvatar name="Kwame Mensah" size={size} />
          <GraphAvatar name="Zofia Kowalska" size={size} active />
          <GraphAvatar userId="radia.perlman@contoso.com" size={size} badge={<Tick />} />
          <GraphAvatar size={size} />
        </div>
      ))}
    </div>
  ),
});

/** A design system's own look, by tokens on a region. */
export const OwnTokens = meta.story({
  name: 'Tokens of your own',
  render: () => (
    <>
      <style>{`.brand {
        --graph-avatar-size: 4.5rem;
        --graph-avatar-radius: 30% 70% 70% 30% / 30% 30% 70% 70%;
        --graph-avatar-background: linear-gradient(135deg, #5b21b6, #be185d);
        --graph-avatar-foreground: #fff;
        --graph-avatar-font-weight: 400;
        --graph-avatar-ring-color: #be185d;
      }`}</style>
      <div className="brand" style={ROW}>
        <GraphAvatar name="Kwame Mensah" />
        <GraphAvatar name="Zofia Kowalska" active />
        <GraphAvatar userId="alan.turing@contoso.com" />
        <GraphAvatar />
      </div>
    </>
  ),
  play: async ({ canvas }) => {
    await expect(getComputedStyle(canvas.getByRole('img', { name: 'Kwame Mensah' })).width).toBe('72px');
  },
});
