import { FluentProvider } from '@fluentui/react-provider';
import { type Theme, webDarkTheme, webLightTheme } from '@fluentui/react-theme';
import { QueryClient } from '@tanstack/react-query';
import { http } from 'msw';
import { type ReactNode, useState } from 'react';
import { expect, waitFor } from 'storybook/test';
import preview from '../.storybook/preview';
import { GraphAvatar, GraphAvatarProvider, GraphPersona } from '../src';
import { portraitOf } from './facesByPixels';
import { FluentAvatar } from './recipes/FluentAvatar';
import { FluentPersona } from './recipes/FluentPersona';
import { graphProxy } from './recipes/graphProxy';
import { RadixAvatar } from './recipes/RadixAvatar';
import { graph } from './tenant';
import './recipes/recipes.css';

const meta = preview.meta({ title: 'Guides/Recipes', tags: ['!autodocs'] });

const ROW = { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 20 } as const;
const FACES = ['ada.lovelace', 'grace.hopper', 'mei.chen', 'ingrid.solberg'].map(
  (name) => `${name}@contoso.com`,
);
const PORTRAITS = ['ada-lovelace', 'grace-hopper', 'mei-chen'];

const COLORS = (Object.keys(webLightTheme) as (keyof Theme)[]) // They are the theme's own.
  .filter((token) => [webLightTheme, webDarkTheme].every((theme) => /^#/.test(String(theme[token]))))
  .map((token) => [token, `light-dark(${webLightTheme[token]}, ${webDarkTheme[token]})`]);
/** Fluent's two web themes in one: the page says by its `color-scheme` which holds. */
const THEME: Theme = { ...webLightTheme, ...Object.fromEntries(COLORS) };

function Fluent({ children }: { children: ReactNode }) {
  return (
    <FluentProvider theme={THEME} style={{ background: 'none' }}>
      {children}
    </FluentProvider>
  );
}

const portraitsIn = (canvas: HTMLElement) => [...canvas.querySelectorAll('img')].map(portraitOf);

/** `Avatar` of Fluent UI v9: its colours, its badge, its ring; Ingrid has no photo. */
export const FluentUiAvatar = meta.story({
  name: 'Fluent UI Avatar',
  render: () => (
    <Fluent>
      <div style={ROW}>
        {FACES.map((id) => (
          <FluentAvatar key={id} userId={id} size={64} badge={{ status: 'available' }} />
        ))}
      </div>
    </Fluent>
  ),
  play: async ({ canvas, canvasElement }) => {
    await waitFor(() => expect(portraitsIn(canvasElement)).toEqual(PORTRAITS));
    await canvas.findByRole('img', { name: /^Ada Lovelace/ });
    await canvas.findByText('IS');
  },
});

/** `Persona` of Fluent UI v9, with job title and presence. */
export const FluentUiPersona = meta.story({
  name: 'Fluent UI Persona',
  render: () => (
    <Fluent>
      <div style={{ display: 'grid', gap: 20 }}>
        {FACES.map((id) => (
          <FluentPersona key={id} userId={id} size="huge" />
        ))}
      </div>
    </Fluent>
  ),
  play: async ({ canvas, canvasElement }) => {
    await waitFor(() => expect(portraitsIn(canvasElement)).toEqual(PORTRAITS));
    await canvas.findByText('Head of Analysis');
    await canvas.findAllByRole('img', { name: /busy/i });
  },
});

/** `Avatar` of Radix, and so of shadcn/ui: the app's own classes, Radix's parts. */
export const RadixUi = meta.story({
  name: 'Radix and shadcn/ui',
  render: () => (
    <div style={ROW}>
      {FACES.map((id) => (
        <RadixAvatar key={id} userId={id} className="radix-face" />
      ))}
    </div>
  ),
  play: async ({ canvas, canvasElement }) => {
    await waitFor(() => expect(portraitsIn(canvasElement)).toEqual(PORTRAITS));
    await expect(await canvas.findByRole('img', { name: 'Ingrid Solberg' })).toHaveTextContent('IS');
  },
});

const HELD = 'the-token-that-the-backend-holds';
const sentByThePage: Request[] = [];

function BackendApp() {
  const [queryClient] = useState(() => new QueryClient());
  return (
    <GraphAvatarProvider
      accountKey="session"
      cloud={{ graphOrigin: location.origin }}
      queryClient={queryClient}
    >
      <div style={ROW}>
        <GraphPersona userId="ada.lovelace@contoso.com" size={64} secondary="jobTitle" presence />
        <GraphAvatar userId="grace.hopper@contoso.com" size={64} />
      </div>
    </GraphAvatarProvider>
  );
}

/** A backend that holds the token: the page sends its cookies, the backend asks Graph. */
export const Backend = meta.story({
  name: 'A backend that holds the token',
  beforeEach({ msw }) {
    sentByThePage.length = 0;
    // The server of this story: what reaches its address is answered by the recipe.
    const serve = ({ request }: { request: Request }) => {
      sentByThePage.push(request.clone());
      return graphProxy(request, HELD);
    };
    msw.use(http.all(`${location.origin}/v1.0/*`, serve));
  },
  render: () => <BackendApp />,
  play: async ({ canvas, canvasElement }) => {
    await waitFor(() => expect(portraitsIn(canvasElement)).toEqual(['ada-lovelace', 'grace-hopper']));
    await canvas.findByText('Head of Analysis');
    await canvas.findByText(/Available/);
    await expect(sentByThePage).not.toHaveLength(0);
    await expect(sentByThePage.every(({ headers }) => !headers.has('Authorization'))).toBe(true);
    const tokens = new Set(graph.requests.map(({ authorization }) => authorization));
    await expect([...tokens]).toEqual([`Bearer ${HELD}`]);
  },
});
