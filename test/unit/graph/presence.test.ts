import { HttpResponse, http } from 'msw';
import { describe, expect, it } from 'vitest';
import { readOwnPresence, readPresences } from '../../../src/graph';
import { access, tenantOnTheWire } from './wire';

const { graph, server } = tenantOnTheWire({
  users: [
    { id: 'Ada', displayName: 'Ada', presence: { availability: 'Busy', activity: 'InAMeeting' } },
    { id: 'bob', displayName: 'Bob' },
  ],
});
const ALL = ['Presence.Read.All'];
const POST = 'https://graph.microsoft.com/v1.0/communications/getPresencesByUserId';
const read = async (...ids: string[]) => Object.fromEntries(await readPresences(access(), ids, ALL));
const answered = (value: unknown) => server.use(http.post(POST, () => HttpResponse.json({ value })));

describe('presence', () => {
  it('of many is read by one post of their ids, and found by them in lower case', async () => {
    expect(await read('ADA', 'bob')).toEqual({
      ada: { availability: 'Busy', activity: 'InAMeeting' },
      bob: { availability: 'Offline', activity: 'Offline' },
    });
    expect(graph.items).toMatchObject([{ method: 'POST', body: { ids: ['ADA', 'bob'] } }]);
  });

  it('leaves out whom Graph leaves out', async () => {
    expect(Object.keys(await read('ada', 'nobody'))).toEqual(['ada']);
  });

  it('of one’s own takes one’s own permission', async () => {
    const asked: string[] = [];
    const getAccessToken = async ({ scopes }: { scopes: string[] }) => {
      asked.push(...scopes);
      return 'token';
    };
    expect(await readOwnPresence(access({ getAccessToken }))).toEqual({
      availability: 'Busy',
      activity: 'InAMeeting',
    });
    expect(graph.items).toMatchObject([{ path: '/me/presence' }]);
    expect(asked).toEqual(['Presence.Read']);
  });

  it('of one’s own is none by a 404', async () => {
    graph.fail('Ada', 404);
    expect(await readOwnPresence(access())).toBeNull();
  });

  it('keeps values that nobody knows yet, and is unknown where Graph says nothing', async () => {
    answered([
      { id: 'a', availability: 'Levitating', activity: 'OnTheMoon' },
      { id: 'b', availability: 'Away' },
      { id: 'c', activity: 'OutOfOffice' },
      { id: 'd', availability: null, activity: 7 },
    ]);
    expect(await read('a', 'b', 'c', 'd')).toEqual({
      a: { availability: 'Levitating', activity: 'OnTheMoon' },
      b: { availability: 'Away', activity: 'Away' },
      c: { availability: 'PresenceUnknown', activity: 'OutOfOffice' },
      d: { availability: 'PresenceUnknown', activity: 'PresenceUnknown' },
    });
  });

  it.each([
    ['nothing', undefined],
    ['no list', {}],
    ['no people', [null, 7, 'x', {}, { id: 5 }]],
  ])('of an answer with %s is nobody’s', async (_, value) => {
    answered(value);
    expect(await read('a')).toEqual({});
  });

  it('fails with an error that names what is missing', async () => {
    graph.fail('*', 403);
    await expect(read('ada')).rejects.toMatchObject({ status: 403, scopes: ALL });
    await expect(readOwnPresence(access())).rejects.toMatchObject({ status: 403, scopes: ['Presence.Read'] });
  });
});
