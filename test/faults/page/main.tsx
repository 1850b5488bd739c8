import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { GraphAvatar, GraphAvatarProvider, type GraphError } from 'graph-avatar';
import 'graph-avatar/styles.css';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { readPainted } from '../../e2e/readPainted';
import { followPaint } from './followPaint';
import type { Heard, HostProvider, Showing } from './host';
import './page.css';

const queryClient = new QueryClient();
const heard: Heard[] = [];
const interactions: number[] = [];
const sent: { at: number }[] = [];
let showing: Showing = { people: [], batch: true, account: null };

let underWay = 0;

// The call goes through as it is.
const { fetch } = window;
window.fetch = async (input, init) => {
  sent.push({ at: performance.now() });
  underWay += 1;
  try {
    return await fetch(input, init);
  } finally {
    underWay -= 1;
  }
};

function hear({ status, code, message, scopes }: GraphError): void {
  heard.push({ status, code, message, scopes });
}

function App({ people, ...options }: Showing) {
  return (
    <QueryClientProvider client={queryClient}>
      <Provider {...options} onError={hear} onInteraction={() => interactions.push(performance.now())}>
        {people.map((name) => (
          <GraphAvatar
            key={name}
            userId={`${name}@contoso.com`}
            size={48}
            shape="square"
            loading="eager"
            data-person={name}
          />
        ))}
      </Provider>
    </QueryClientProvider>
  );
}

/** Whose tokens come from the test. */
const TokenProvider: HostProvider = ({ account, batch, onError, children }) => (
  <GraphAvatarProvider
    accountKey={account}
    getAccessToken={({ claims = null, forceRefresh = false }) =>
      window.askToken({ account, claims, forceRefresh })
    }
    batch={batch}
    onError={onError}
  >
    {children}
  </GraphAvatarProvider>
);

const isMsal = location.search === '?msal';
const Provider = isMsal ? await (await import('./msalProvider')).msalProvider() : TokenProvider;

const element = document.getElementById('root');
if (!element) throw new Error('The page has lost its root.');
const root = createRoot(element);

window.host = {
  queryClient,
  heard,
  interactions,
  sent,
  seen: followPaint(element),
  show(change) {
    showing = { ...showing, ...change };
    flushSync(() => root.render(<App {...showing} />));
  },
  state: () => ({
    painted: readPainted(),
    isFetching: queryClient.isFetching() > 0,
    underWay,
    sent: sent.length,
    heard: heard.length,
  }),
};
