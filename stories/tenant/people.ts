import type { PresenceOptions, UserOptions } from '../../src/testing';

const PORTRAITS = import.meta.glob<string>('./portraits/*.jpg', {
  eager: true,
  query: '?url',
  import: 'default',
});

/** A portrait as Graph serves it: one file for each of its sizes. */
export function portrait(key: string) {
  return async (size: number): Promise<ArrayBuffer> => {
    const url = PORTRAITS[`./portraits/${key}-${size}.jpg`];
    if (!url) throw new Error(`There is no portrait of ${key} at ${size} px.`);
    return (await fetch(url)).arrayBuffer();
  };
}

function colleague(
  displayName: string,
  jobTitle: string,
  department: string,
  portraitKey?: string,
  presence: PresenceOptions = { availability: 'Offline' },
): UserOptions {
  const [givenName = '', surname = ''] = displayName.split(' ');
  const mail = `${givenName}.${surname}@contoso.com`.toLowerCase();
  const photo = portraitKey ? { picture: portrait(portraitKey) } : null;
  return {
    displayName,
    givenName,
    surname,
    mail,
    userPrincipalName: mail,
    jobTitle,
    department,
    photo,
    presence,
  };
}

export const PEOPLE: UserOptions[] = [
  colleague('Ada Lovelace', 'Head of Analysis', 'Research', 'ada-lovelace', { availability: 'Available' }),
  colleague('Grace Hopper', 'Compiler Lead', 'Platform', 'grace-hopper', {
    availability: 'Busy',
    activity: 'InAMeeting',
  }),
  colleague('Katherine Johnson', 'Flight Dynamics', 'Research', 'katherine-johnson', {
    availability: 'DoNotDisturb',
    activity: 'Presenting',
  }),
  colleague('Alan Turing', 'Principal Engineer', 'Research', 'alan-turing', { availability: 'Away' }),
  colleague('Radia Perlman', 'Network Architect', 'Platform', 'radia-perlman'),
  colleague('Tim Okafor', 'Product Designer', 'Design', 'tim-okafor', {
    availability: 'Offline',
    activity: 'OutOfOffice',
  }),
  colleague('Mei Chen', 'Data Scientist', 'Research', 'mei-chen'),
  colleague('Omar Haddad', 'Support Engineer', 'Customer Care', 'omar-haddad'),
  colleague('Priya Nair', 'Engineering Manager', 'Platform', 'priya-nair'),
  colleague('Lucia Fernandez', 'Marketing Lead', 'Marketing', 'lucia-fernandez'),
  colleague('Jonas Weber', 'Site Reliability', 'Platform', 'jonas-weber'),
  colleague('Yuki Tanaka', 'UX Researcher', 'Design', 'yuki-tanaka'),
  colleague('Ingrid Solberg', 'Legal Counsel', 'Legal'),
  colleague('Kwame Mensah', 'Finance Partner', 'Finance'),
  colleague('Zofia Kowalska', 'Office Manager', 'Workplace'),
  {
    displayName: 'Bob Kelly (Guest)',
    mail: 'bob@fabrikam.com',
    userPrincipalName: 'bob_fabrikam.com#EXT#@contoso.onmicrosoft.com',
  },
];
