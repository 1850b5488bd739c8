import { AuthenticatedTemplate, UnauthenticatedTemplate, useMsal } from '@azure/msal-react';
import { GraphAvatar } from 'graph-avatar';
import { MsalGraphAvatarProvider } from 'graph-avatar/msal';
import { indexedDbPhotoStore } from 'graph-avatar/persist';
import { useState } from 'react';
import 'graph-avatar/styles.css';
import './App.css';

const SCOPES = ['User.Read', 'User.ReadBasic.All'];
const COLLEAGUES: string[] = import.meta.env.VITE_COLLEAGUES.split(',');

/** Without it, nothing outlives the page. */
const store = indexedDbPhotoStore();

export function App() {
  const { instance, accounts } = useMsal();
  return (
    <MsalGraphAvatarProvider
      store={store}
      onInteractionRequired={(error) => console.warn('Sign in again to see photos:', error.errorCode)}
    >
      <UnauthenticatedTemplate>
        <button type="button" onClick={() => instance.loginRedirect({ scopes: SCOPES })}>
          Sign in
        </button>
      </UnauthenticatedTemplate>
      <AuthenticatedTemplate>
        <header>
          <GraphAvatar me size={64} />
          <h1>{accounts[0]?.name}</h1>
          <button type="button" onClick={() => instance.logoutRedirect()}>
            Sign out
          </button>
        </header>
        <Colleagues />
      </AuthenticatedTemplate>
    </MsalGraphAvatarProvider>
  );
}

function Colleagues() {
  const [isOpen, setOpen] = useState(true);
  return (
    <section>
      <button type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        Colleagues
      </button>
      {isOpen && (
        <ul>
          {COLLEAGUES.map((userId) => (
            <li key={userId}>
              <GraphAvatar userId={userId} size={48} />
              {userId}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
