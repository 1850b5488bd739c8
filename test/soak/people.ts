/** Everybody in the tenant, by number. One half is asked for by UPN, the other by object id. */
export function idOf(person: number): string {
  return person % 2 === 0 ? upnOf(person) : guidOf(person);
}

export function upnOf(person: number): string {
  return `p${person}@contoso.com`;
}

export function guidOf(person: number): string {
  return `00000000-0000-4000-8000-${String(person).padStart(12, '0')}`;
}
