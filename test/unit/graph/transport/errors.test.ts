import { inspect } from 'node:util';
import { HttpResponse, http } from 'msw';
import { expect, it } from 'vitest';
import { GraphError } from '../../../../src/graph';
import { connect } from '../../../../src/graph/transport';
import { endpoint, soon, tenantOnTheWire } from '../wire';

const ADA = 'ada@contoso.com';
const TOKEN = 'eyJ0eXAi.a-secret.of-the-account';
const { graph, server } = tenantOnTheWire({
  users: [{ userPrincipalName: ADA, displayName: 'Ada Lovelace', photo: true }],
});

/** What a request for a photo comes to: its answer's error, or why there was none. */
async function outcome(batch: boolean) {
  const send = connect({ ...endpoint({ getAccessToken: async () => TOKEN }), batch });
  const path = `/users/${encodeURIComponent(ADA)}/photo`;
  return soon(() =>
    send({ path, accept: 'json', scopes: ['User.ReadBasic.All'] }).catch((error: unknown) => error),
  );
}

it.each([
  ['a broken connection', true, () => server.use(http.all('*', () => HttpResponse.error()))],
  [
    'a broken connection, without a batch',
    false,
    () => server.use(http.all('*', () => HttpResponse.error())),
  ],
  ['a captive portal', true, () => server.use(http.all('*', () => HttpResponse.html('<h1>Welcome</h1>')))],
  ['a post that is refused', true, () => graph.fail('$batch', 400)],
])('no error tells of the token, or of whom it was to be used for: %s', async (_, batch, befalls) => {
  befalls();
  const error = await outcome(batch);
  expect(error).toBeInstanceOf(GraphError);
  // As a console shows it, its causes included.
  const told = inspect(error, { depth: Number.POSITIVE_INFINITY, showHidden: true });
  expect(told).not.toContain(TOKEN);
  expect(told).not.toContain('ada');
});
