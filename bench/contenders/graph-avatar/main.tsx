import { GraphAvatarProvider } from 'graph-avatar';
import 'graph-avatar/styles.css';
import type { ReactNode } from 'react';
import { setStage } from '../../app/stage';
import '../../app/stage.css';
import { TOKEN } from '../../app/token';
import { Face } from './Face';

/** Props of the provider's own, from `--provider`. */
const provider = JSON.parse(new URLSearchParams(location.search).get('provider') ?? '{}');

function Shell({ children }: { children: ReactNode }) {
  return (
    <GraphAvatarProvider accountKey="bench" getAccessToken={async () => TOKEN} {...provider}>
      {children}
    </GraphAvatarProvider>
  );
}

setStage({ Face, Shell });
