import { GraphAvatar, GraphAvatarProvider, type TokenRequest, useGraphPhoto } from 'graph-avatar';
import { useState } from 'react';

async function getAccessToken(_: TokenRequest): Promise<string> {
  return 'ada@contoso.com';
}

export function App() {
  const [isOpen, setOpen] = useState(true);
  const [someone, setSomeone] = useState('grace@contoso.com');
  return (
    <GraphAvatarProvider accountKey="ada" getAccessToken={getAccessToken}>
      <button type="button" id="toggle" onClick={() => setOpen(!isOpen)}>
        Faces
      </button>
      <button type="button" id="someone-else" onClick={() => setSomeone('radia@contoso.com')}>
        Someone else
      </button>
      {isOpen && <Faces someone={someone} />}
    </GraphAvatarProvider>
  );
}

/** Two faces, two without a photo, and one that comes from the hook. */
function Faces({ someone }: { someone: string }) {
  const { status, url } = useGraphPhoto({ kind: 'user', id: someone }, { size: 48 });
  return (
    <>
      <GraphAvatar me loading="eager" />
      <GraphAvatar userId={someone} />
      <GraphAvatar userId="nil@contoso.com" name="Nil Nobody" />
      <GraphAvatar name="No Subject" />
      {url ? <img id="hook" src={url} alt="" width={48} height={48} /> : <i id="hook">{status}</i>}
    </>
  );
}
