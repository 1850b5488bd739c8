import { GraphAvatar, GraphAvatarGroup, GraphPersona } from '../../src';
import { PEOPLE } from '../tenant';
import './hero.css';

const IDS = PEOPLE.map(({ userPrincipalName }) => userPrincipalName ?? '');

/** What the library paints, as an app would use it: live, from the synthetic tenant. */
export function Hero() {
  return (
    <div className="hero">
      <div className="hero-grid">
        <section className="hero-card" aria-label="Team">
          {['ada.lovelace', 'grace.hopper', 'ingrid.solberg', 'tim.okafor'].map((name) => (
            <GraphPersona
              key={name}
              userId={`${name}@contoso.com`}
              size={44}
              secondary="jobTitle"
              presence
              loading="eager"
            />
          ))}
        </section>
        <section className="hero-card hero-call" aria-label="Call">
          <GraphPersona
            userId="katherine.johnson@contoso.com"
            size={76}
            secondary={() => 'is speaking'}
            active
            loading="eager"
          />
          <GraphAvatarGroup aria-label="In the call" userIds={IDS.slice(3, 12)} size={44} loading="eager" />
        </section>
        <section className="hero-card hero-shapes" aria-label="Groups and shapes">
          <GraphAvatar teamId="77c0aa10-design" size={52} shape="rounded" loading="eager" />
          <GraphAvatar groupId="8a7d4e21-platform" size={52} shape="rounded" loading="eager" />
          <GraphAvatar userId="priya.nair@contoso.com" size={52} shape="square" loading="eager" />
          <GraphAvatar name="Zofia Kowalska" size={52} />
          <GraphAvatar size={52} />
        </section>
      </div>
    </div>
  );
}
