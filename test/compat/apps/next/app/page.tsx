import { GraphAvatar } from 'graph-avatar';
import { getAvatarColor, getInitials } from 'graph-avatar/initials';

/** Rendered at each request, and not once by the build. */
export const dynamic = 'force-dynamic';

/** A Server Component: what it hands to the avatars crosses over to the browser. */
export default async function Page() {
  return (
    <main>
      <GraphAvatar me loading="eager" />
      <GraphAvatar userId="grace@contoso.com" name="Grace Hopper" />
      <GraphAvatar userId="nil@contoso.com" name="Nil Nobody" />
      <GraphAvatar name="No Subject" />
      <p style={{ color: getAvatarColor('Ada Lovelace').light.foreground }}>
        By the server: {getInitials('Ada Lovelace')}
      </p>
    </main>
  );
}
