import { GraphAvatarProvider } from 'graph-avatar';
import 'graph-avatar/styles.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import App from './App';
import './index.css';

const container = document.getElementById('root');
if (!container) throw new Error('The page has no root.');

createRoot(container).render(
  <StrictMode>
    <GraphAvatarProvider accountKey="ada" getAccessToken={async () => 'ada@contoso.com'}>
      <App />
    </GraphAvatarProvider>
  </StrictMode>,
);
