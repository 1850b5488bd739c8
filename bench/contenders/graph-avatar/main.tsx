import { GraphAvatar, GraphAvatarProvider } from 'graph-avatar';
import 'graph-avatar/styles.css';
import type { ReactNode } from 'react';
import type { FaceProps } from '../../app/face';
import { setStage } from '../../app/stage';
import '../../app/stage.css';
import { TOKEN } from '../../app/token';

/** Props of the provider's own, from `--provider`. */
const provider = JSON.parse(new URLSearchParams(location.search).get('provider') ?? '{}');

function Shell({ children }: { children: ReactNode }) {
  return (
    <GraphAvatarProvider accountKey="bench" getAccessToken={async () => TOKEN} {...provider}>
      {children}
    </GraphAvatarProvider>
  );
}

function Face({ id, ...props }: FaceProps) {
  return <GraphAvatar userId={id} {...props} />;
}

setStage({ Face, Shell });
