import { GraphAvatar } from 'graph-avatar';

export default function App() {
  return (
    <main>
      <GraphAvatar me size={64} />
      <GraphAvatar userId="grace@contoso.com" size={64} />
      <GraphAvatar userId="nil@contoso.com" size={64} />
    </main>
  );
}
