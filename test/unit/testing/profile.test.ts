import { expect, test } from 'vitest';
import { createGraph } from '../../../src/testing';

const graph = createGraph({
  users: [
    {
      userPrincipalName: 'ada@contoso.com',
      displayName: 'Ada Lovelace',
      givenName: 'Ada',
      surname: 'Lovelace',
      mail: 'ada.lovelace@contoso.com',
      jobTitle: 'Analyst',
      officeLocation: 'Turing 2.11',
      businessPhones: ['+44 20 5550 100'],
      department: 'Engines',
      companyName: 'Contoso',
    },
    { id: 'b0b', displayName: 'Bob' },
  ],
  groups: [{ id: 'g1', displayName: 'Engine room' }],
  contacts: [{ id: 'c1', displayName: 'Grace Hopper', givenName: 'Grace' }],
});
const get = (path: string) =>
  graph.handle(
    new Request(`https://graph.microsoft.com/v1.0${path}`, { headers: { Authorization: 'Bearer token' } }),
  );
const json = async (path: string) => (await get(path)).json();

test('a user, as Graph gives one by default', async () => {
  expect(await json('/me')).toEqual({
    '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#users/$entity',
    id: expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
    userPrincipalName: 'ada@contoso.com',
    displayName: 'Ada Lovelace',
    givenName: 'Ada',
    surname: 'Lovelace',
    mail: 'ada.lovelace@contoso.com',
    jobTitle: 'Analyst',
    officeLocation: 'Turing 2.11',
    businessPhones: ['+44 20 5550 100'],
    mobilePhone: null,
    preferredLanguage: null,
  });
});

test('$select gives what is named, the department too', async () => {
  expect(await json('/users/ada@contoso.com?$select=displayName,department,companyName,city')).toEqual({
    '@odata.context':
      'https://graph.microsoft.com/v1.0/$metadata#users(displayName,department,companyName,city)/$entity',
    displayName: 'Ada Lovelace',
    department: 'Engines',
    companyName: 'Contoso',
    city: null,
  });
});

test('what was not given is made up, the same every time, or null', async () => {
  const user = { userPrincipalName: 'ada@contoso.com', displayName: 'Another Ada' };
  const again = createGraph({ users: [user] });
  const response = await again.handle(
    new Request('https://graph.microsoft.com/v1.0/me', { headers: { Authorization: 'Bearer token' } }),
  );
  expect((await response.json()).id).toBe((await json('/me')).id);
  expect(await json('/users/b0b')).toMatchObject({ userPrincipalName: 'b0b@contoso.com', givenName: null });
});

test('a group and a contact have a name', async () => {
  expect(await json('/groups/g1?$select=displayName')).toMatchObject({ displayName: 'Engine room' });
  expect(await json('/me/contacts/c1?$select=displayName,givenName,surname')).toMatchObject({
    displayName: 'Grace Hopper',
    givenName: 'Grace',
    surname: null,
  });
});

test('$expand=photo is refused', async () => {
  expect((await get('/me?$expand=photo')).status).toBe(400);
});
